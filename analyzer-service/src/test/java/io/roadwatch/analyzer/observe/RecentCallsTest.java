package io.roadwatch.analyzer.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RecentCallsTest {

    private static final Percentage A_PERCENT = Percentage.withPercentage(1);

    private final AtomicLong nanos = new AtomicLong(-Duration.ofHours(1).toNanos()); // as System.nanoTime may begin
    private final RecentCalls calls = new RecentCalls(nanos::get);

    @Test
    void withoutCallsThereIsNoPercentile() {
        assertThat(calls.lately()).isEqualTo(new CallsLately(Duration.ofMinutes(5), 0, Map.of(), null, null));
    }

    @Test
    void percentilesAreThoseOfTheSuccesses() {
        IntStream.rangeClosed(1, 100).forEach(tenths -> {
            calls.succeeded(tenths / 10.0);
            pass(Duration.ofMillis(500));
        });
        calls.failed(FailureReason.LLM_TIMEOUT);

        CallsLately lately = calls.lately();

        assertThat(lately.successes()).isEqualTo(100);
        assertThat(lately.p50Seconds()).isCloseTo(5.0, A_PERCENT);
        assertThat(lately.p95Seconds()).isCloseTo(9.5, A_PERCENT);
    }

    @Test
    void oneSuccessIsEveryPercentile() {
        calls.succeeded(1.25);

        assertThat(calls.lately().p50Seconds()).isCloseTo(1.25, A_PERCENT);
        assertThat(calls.lately().p95Seconds()).isEqualTo(calls.lately().p50Seconds());
    }

    @Test
    void failuresAreCountedByReason() {
        calls.failed(FailureReason.LLM_TIMEOUT);
        pass(Duration.ofMinutes(1));
        calls.failed(FailureReason.LLM_TIMEOUT);
        calls.failed(FailureReason.CANCELLED);

        assertThat(calls.lately().failures()).isEqualTo(Map.of("llm_timeout", 2L, "cancelled", 1L));
        assertThat(calls.lately().p50Seconds()).isNull();
    }

    @Test
    void whatIsOlderThanTheWindowIsForgotten() {
        calls.succeeded(30);
        calls.failed(FailureReason.LLM_THROTTLED);
        pass(Duration.ofMinutes(3));
        calls.succeeded(1);

        pass(Duration.ofMinutes(2));

        assertThat(calls.lately().successes()).isEqualTo(1);
        assertThat(calls.lately().failures()).isEmpty();
        assertThat(calls.lately().p95Seconds()).isCloseTo(1, A_PERCENT);
    }

    @Test
    void aCallIsRememberedForTheWindowLessASliceAtLeast() {
        calls.succeeded(1);

        pass(Duration.ofSeconds(290).minusNanos(1));

        assertThat(calls.lately().successes()).isEqualTo(1);
    }

    @Test
    void afterALongSilenceNothingOldComesBack() {
        calls.succeeded(1);
        pass(Duration.ofDays(3));
        calls.succeeded(2);

        assertThat(calls.lately().successes()).isEqualTo(1);
        assertThat(calls.lately().p50Seconds()).isCloseTo(2, A_PERCENT);
    }

    @Test
    void timesOutOfRangeCountAsItsEnds() {
        calls.succeeded(-1);
        calls.succeeded(1e9);

        assertThat(calls.lately().p50Seconds()).isCloseTo(0, within(0.001));
        assertThat(calls.lately().p95Seconds()).isCloseTo(3_600, A_PERCENT);
    }

    @Test
    void noCallOfManyThreadsIsLost() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4_000; i++) {
            threads.execute(() -> {
                calls.succeeded(0.5);
                calls.failed(FailureReason.INTERNAL);
            });
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(calls.lately().successes()).isEqualTo(4_000);
        assertThat(calls.lately().failures()).isEqualTo(Map.of("internal", 4_000L));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
