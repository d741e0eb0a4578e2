package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlidingCountTest {

    private long nanos = 5;
    private final SlidingCount count = new SlidingCount(4, Duration.ofSeconds(1), () -> nanos);

    @Test
    void eventsAreForgottenSpanBySpan() {
        count.add();
        passMillis(1_000);
        count.add();
        count.add();
        assertThat(count.total()).isEqualTo(3);

        passMillis(3_000);
        assertThat(count.total()).as("the first span is out").isEqualTo(2);

        passMillis(1_000);
        assertThat(count.total()).isZero();
    }

    @Test
    void everythingIsForgottenAfterALongPause() {
        count.add();
        passMillis(3_600_000);
        assertThat(count.total()).isZero();
        count.add();
        assertThat(count.total()).isEqualTo(1);
    }

    @Test
    void rateIsOverCompleteSpansOnly() {
        assertThat(count.perSecond()).as("nothing is complete").isZero();
        for (int i = 0; i < 5; i++) {
            count.add();
        }
        passMillis(1_000);
        count.add(); // in the span under way
        assertThat(count.perSecond()).isCloseTo(5, within(1e-9));

        passMillis(1_000);
        assertThat(count.perSecond()).as("6 events in 2 s").isCloseTo(3, within(1e-9));
    }

    private void passMillis(long millis) {
        nanos += millis * 1_000_000;
    }
}
