package io.roadwatch.foundation.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class DeadlockCheckTest {

    private final DeadlockCheck check = new DeadlockCheck();

    @Test
    void processWhoseThreadsGetOnIsAlive() {
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void processWithThreadsThatWaitForEachOtherIsNot() throws InterruptedException {
        List<Thread> embraced = embrace();
        try {
            await().untilAsserted(() -> {
                assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
                assertThat(check.call().getData().orElseThrow().get("deadlocked"))
                        .asString()
                        .contains("embraced-1", "embraced-2");
            });
        } finally {
            embraced.forEach(Thread::interrupt);
        }
        for (Thread thread : embraced) {
            thread.join();
        }
    }

    /** Locks that can be interrupted, so that the test ends what it began. */
    private static List<Thread> embrace() {
        Lock one = new ReentrantLock();
        Lock other = new ReentrantLock();
        CountDownLatch bothHold = new CountDownLatch(2);
        List<Thread> threads = List.of(
                new Thread(() -> holdAndWant(one, other, bothHold), "embraced-1"),
                new Thread(() -> holdAndWant(other, one, bothHold), "embraced-2"));
        threads.forEach(thread -> thread.setDaemon(true));
        threads.forEach(Thread::start);
        return threads;
    }

    private static void holdAndWant(Lock held, Lock wanted, CountDownLatch bothHold) {
        held.lock();
        try {
            bothHold.countDown();
            bothHold.await();
            wanted.lockInterruptibly();
            wanted.unlock();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            held.unlock();
        }
    }
}
