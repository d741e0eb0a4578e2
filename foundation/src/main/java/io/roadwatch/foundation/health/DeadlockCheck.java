package io.roadwatch.foundation.health;

import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** The process is not alive any more when threads wait for each other for ever: nothing but a restart ends that. */
@Liveness
@Singleton
public class DeadlockCheck implements HealthCheck {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public HealthCheckResponse call() {
        long[] locked = threads.findDeadlockedThreads();
        if (locked == null) {
            return HealthCheckResponse.named("threads").up().build();
        }
        return HealthCheckResponse.named("threads")
                .down()
                .withData(
                        "deadlocked",
                        Arrays.stream(threads.getThreadInfo(locked))
                                .filter(Objects::nonNull) // it ended in the meantime
                                .map(ThreadInfo::getThreadName)
                                .collect(Collectors.joining(", ")))
                .build();
    }
}
