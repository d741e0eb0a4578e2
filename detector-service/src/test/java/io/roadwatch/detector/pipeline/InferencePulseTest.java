package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InferencePulseTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final AtomicLong nanos = new AtomicLong();
    private final InferencePulse pulse = new InferencePulse(2, nanos::get);

    @Test
    void threadThatWaitsForAFrameIsNeverStuck() {
        later(Duration.ofHours(9));

        assertThat(pulse.stuckFor(LIMIT)).isZero();
    }

    @Test
    void threadAtTheSameFramesForTooLongIsStuck() {
        pulse.begins(0);
        later(Duration.ofMinutes(1));
        pulse.begins(1);
        later(Duration.ofSeconds(61));

        assertThat(pulse.stuckFor(LIMIT)).isEqualTo(1);
    }

    @Test
    void threadThatGotOnIsNotStuckAnyMore() {
        pulse.begins(0);
        later(Duration.ofMinutes(3));

        pulse.ends(0);

        assertThat(pulse.stuckFor(LIMIT)).isZero();
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
