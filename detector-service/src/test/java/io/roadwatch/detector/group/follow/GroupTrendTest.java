package io.roadwatch.detector.group.follow;

import static io.roadwatch.detector.group.Tracked.movingCar;
import static io.roadwatch.detector.group.Tracked.parkedCar;
import static io.roadwatch.detector.group.Tracked.stoppedCar;
import static io.roadwatch.detector.group.Tracked.unknownCar;
import static io.roadwatch.detector.group.Tracked.walker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.group.ProximityGrouper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is told of a followed group: its stillness and its risk prior. */
class GroupTrendTest {

    private static final Instant START = Instant.parse("2026-07-22T10:00:00Z");

    private final ProximityGrouper grouper = new ProximityGrouper(100, 2);
    private final GroupTracker tracker = new GroupTracker(Duration.ofMinutes(2));

    @Test
    void stillnessCountsFromTheLastMotionOfAnyMember() {
        trend(0, movingCar(1, 0, 0, 40, 0), parkedCar(2, 60, 0));

        assertThat(trend(2, stoppedCar(1, 10, 0, 1.5), parkedCar(2, 60, 0)).stillSeconds())
                .isCloseTo(1.5f, within(0.001f));
        assertThat(trend(9, stoppedCar(1, 10, 0, 8.5), parkedCar(2, 60, 0)).stillSeconds())
                .isCloseTo(8.5f, within(0.001f));
        assertThat(trend(10, stoppedCar(1, 10, 0, 9.5), movingCar(2, 60, 0, 40, 0))
                        .stillSeconds())
                .isZero();
    }

    @Test
    void newGroupCountsAsMovedWhenItIsFirstSeen() {
        assertThat(trend(0, parkedCar(1, 0, 0), parkedCar(2, 60, 0)).stillSeconds())
                .isZero();
        assertThat(trend(7, parkedCar(1, 0, 0), parkedCar(2, 60, 0)).stillSeconds())
                .isEqualTo(7);
    }

    @Test
    void newMemberThatDoesNotMoveIsNoMotion() {
        trend(0, parkedCar(1, 0, 0), parkedCar(2, 60, 0));

        assertThat(trend(20, parkedCar(1, 0, 0), parkedCar(2, 60, 0), unknownCar(120, 0))
                        .stillSeconds())
                .isEqualTo(20);
        assertThat(trend(21, parkedCar(1, 0, 0), parkedCar(2, 60, 0), parkedCar(3, 120, 0))
                        .stillSeconds())
                .isEqualTo(21);
    }

    @Test
    void objectTooFastToBeTrackedIsMotion() {
        trend(0, parkedCar(1, 0, 0), parkedCar(2, 60, 0));
        trend(20, parkedCar(1, 0, 0), parkedCar(2, 60, 0), unknownCar(0, 80));

        assertThat(trend(21, parkedCar(1, 0, 0), parkedCar(2, 60, 0), unknownCar(60, 80))
                        .stillSeconds())
                .isZero();
    }

    @Test
    void flickeringMemberInItsPlaceIsNoMotion() {
        trend(0, parkedCar(1, 0, 0), parkedCar(2, 60, 0), unknownCar(120, 0));
        for (int second = 1; second < 30; second++) {
            Detection[] row = second % 3 == 0
                    ? new Detection[] {parkedCar(1, 0, 0), parkedCar(2, 60, 0)}
                    : new Detection[] {parkedCar(1, 0, 0), parkedCar(2, 60, 0), unknownCar(120, 0)};
            assertThat(trend(second, row).stillSeconds()).isEqualTo(second);
        }
    }

    @Test
    void dangerOfOneFrameIsNotBelieved() {
        Detection car = parkedCar(1, 0, 0);
        Detection other = parkedCar(2, 60, 0);
        trend(0, car, other);
        trend(10, car, other);

        assertThat(trend(11, car, other, walker(3, -35, 0, 0, 20)).riskPrior()).isZero();
        assertThat(trend(12, car, other).riskPrior()).isZero();
        assertThat(trend(13, car, other, walker(3, -35, 0, 0, 20)).riskPrior()).isZero();
        assertThat(trend(14, car, other, walker(3, -35, 10, 0, 20)).riskPrior()).isCloseTo(0.4f, within(1e-5f));
    }

    @Test
    void dangerIsNotBelievedAtFirstSight() {
        assertThat(trend(0, parkedCar(1, 0, 0), walker(2, 35, 0, 0, 20)).riskPrior())
                .isCloseTo(0.1f, within(1e-5f)); // newness
        assertThat(trend(0.3, parkedCar(1, 0, 0), walker(2, 35, 6, 0, 20)).riskPrior())
                .isCloseTo(0.3f + 0.1f + 0.09f, within(1e-5f)); // mixed, presence, and less newness
    }

    @Test
    void priorRisesAtOnceAndFallsSlowly() {
        Detection car = parkedCar(1, 0, 0);
        Detection other = parkedCar(2, 60, 0);
        trend(0, car, other);
        trend(10, car, other, walker(3, -35, 0, 0, 20));

        assertThat(trend(10.2, car, other, walker(3, -35, 4, 0, 20)).riskPrior())
                .isCloseTo(0.4f, within(1e-5f));
        assertThat(trend(12.2, car, other).riskPrior()).isCloseTo(0.3f, within(1e-5f)); // a twentieth per second
        assertThat(trend(14.2, car, other).riskPrior()).isCloseTo(0.2f, within(1e-5f));
        assertThat(trend(19, car, other).riskPrior()).isZero();
    }

    /** The trend of the only group. */
    private GroupTrend trend(double second, Detection... detections) {
        List<TrafficGroup> groups = see(second, detections);
        assertThat(groups).hasSize(1);
        return Objects.requireNonNull(groups.get(0).trend());
    }

    private List<TrafficGroup> see(double second, Detection... detections) {
        List<Detection> seen = List.of(detections);
        return tracker.follow(grouper.group(seen), seen, START.plusMillis(Math.round(second * 1_000)));
    }
}
