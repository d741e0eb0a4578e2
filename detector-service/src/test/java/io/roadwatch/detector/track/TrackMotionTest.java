package io.roadwatch.detector.track;

import static io.roadwatch.detector.track.Road.car;
import static io.roadwatch.detector.track.Road.motion;
import static io.roadwatch.detector.track.Road.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.Motion;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrackMotionTest {

    private final Road road = new Road();

    @Test
    void motionNeedsASecondLook() {
        TrackSettings defaults = TrackSettings.defaults();
        Road atOnce = new Road(new TrackSettings(
                0.1f, 0.35f, 1, Duration.ofSeconds(3), Duration.ofSeconds(30), 0.2, defaults.lookAlikes()));

        Detection first = atOnce.after(0.2, car(100, 100)).get(0);
        Detection second = atOnce.after(0.2, car(100, 100)).get(0);

        assertThat(first.trackId()).isEqualTo(1);
        assertThat(first.motion()).isNull();
        assertThat(second.motion()).isNotNull();
    }

    @Test
    void velocityIsThatOfTheObject() {
        Motion last = new Motion(0, 0, null);
        for (int i = 0; i < 20; i++) {
            List<Detection> seen = road.after(0.2, car(100 + 10 * i, 400 - 6 * i));
            last = i > 0 ? motion(seen) : last;
        }
        assertThat(last.velocityXPxPerS()).isCloseTo(50, within(2f));
        assertThat(last.velocityYPxPerS()).isCloseTo(-30, within(2f));
        assertThat(last.sinceMovedSeconds()).isLessThan(0.5f);
    }

    @Test
    void velocityDoesNotDependOnTheSampling() {
        for (double step : new double[] {0.04, 0.2, 0.5, 1.8}) {
            Road sampled = new Road();
            Motion last = new Motion(0, 0, null);
            for (int i = 0; i * step < 10; i++) {
                List<Detection> seen = sampled.after(step, car(100 + 50 * step * i, 100));
                last = i > 0 ? motion(seen) : last;
            }
            assertThat(last.velocityXPxPerS()).as("every %s s", step).isCloseTo(50, within(2f));
        }
    }

    @Test
    void parkedCarHasNotMovedAndHasNextToNoSpeedThoughItsBoxTrembles() {
        Random random = new Random(11);
        road.after(0.2, trembling(random));
        for (int i = 1; i < 500; i++) {
            Motion motion = motion(road.after(0.2, trembling(random)));
            if (i > 25) { // 5 s
                assertThat(motion.sinceMovedSeconds()).isNull();
                assertThat(motion.speedPxPerS()).isLessThan(5); // of a car of 100 px
            }
        }
        assertThat(motion(road.after(0.2, trembling(random))).speedPxPerS()).isLessThan(0.3);
    }

    @Test
    void carThatStopsWasLastMovingThen() {
        for (int i = 0; i < 15; i++) {
            road.after(0.2, car(100 + 15 * i, 100));
        }
        Motion stopped = motion(road.stay(10, car(310, 100)));

        assertThat(stopped.sinceMovedSeconds()).isBetween(7f, 10f);
        assertThat(stopped.speedPxPerS()).isLessThan(3);
    }

    @Test
    void carThatStartsMovesWithinASecond() {
        road.stay(20, car(100, 100));
        Motion motion = new Motion(0, 0, null);
        for (int i = 1; i <= 5; i++) {
            motion = motion(road.after(0.2, car(100 + 10 * i, 100)));
        }
        assertThat(motion.sinceMovedSeconds()).isNotNull().isLessThan(0.5f);
        assertThat(motion.velocityXPxPerS()).isGreaterThan(25);
    }

    @Test
    void carThatIsPartlyCoveredDoesNotMove() {
        road.stay(5, car(100, 100));
        road.stay(2, object("car", 0.5f, 120, 100, 60, 60)); // only its right part is to be seen
        Motion motion = motion(road.stay(2, car(100, 100)));

        assertThat(motion.sinceMovedSeconds()).isNull();
    }

    private static Detection trembling(Random random) {
        return object(
                "car",
                0.8f,
                100 + 2.5 * random.nextGaussian(),
                100 + 2.5 * random.nextGaussian(),
                100 + 4 * random.nextGaussian(),
                60 + 3 * random.nextGaussian());
    }
}
