package io.roadwatch.detector.group.follow;

import static io.roadwatch.detector.group.Tracked.movingCar;
import static io.roadwatch.detector.group.Tracked.parkedCar;
import static io.roadwatch.detector.group.Tracked.stoppedCar;
import static io.roadwatch.detector.group.Tracked.unknownCar;
import static io.roadwatch.detector.group.Tracked.walker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.group.ProximityGrouper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GroupTrackerTest {

    private static final Instant START = Instant.parse("2026-07-22T10:00:00Z");

    private final ProximityGrouper grouper = new ProximityGrouper(100, 2);
    private final GroupTracker tracker = new GroupTracker(Duration.ofMinutes(2));

    @Test
    void groupKeepsItsIdWhileItMovesAndAges() {
        for (int i = 0; i <= 10; i++) {
            GroupTrend trend = trend(i, movingCar(1, i * 40, 0, 40, 0), movingCar(2, 60 + i * 40, 0, 40, 0));

            assertThat(trend.groupId()).isEqualTo(1);
            assertThat(trend.ageSeconds()).isEqualTo(i);
            assertThat(trend.stillSeconds()).isZero();
            assertThat(trend.fastestPxPerS()).isEqualTo(40);
        }
    }

    @Test
    void membersComeAndGo() {
        trend(0, parkedCar(1, 0, 0), parkedCar(2, 60, 0));
        trend(1, parkedCar(1, 0, 0), parkedCar(2, 60, 0), parkedCar(3, 120, 0));
        trend(2, parkedCar(2, 60, 0), parkedCar(3, 120, 0));

        assertThat(trend(3, parkedCar(3, 120, 0), parkedCar(4, 180, 0)).groupId())
                .isEqualTo(1);
    }

    @Test
    void largerPartOfASplitKeepsTheId() {
        see(
                0,
                parkedCar(1, 0, 0),
                parkedCar(2, 60, 0),
                parkedCar(3, 120, 0),
                parkedCar(4, 180, 0),
                parkedCar(5, 240, 0));

        List<TrafficGroup> parts = see(
                1,
                parkedCar(1, 0, 0),
                parkedCar(2, 60, 0),
                movingCar(3, 420, 0, 300, 0),
                movingCar(4, 480, 0, 300, 0),
                movingCar(5, 540, 0, 300, 0));

        assertThat(ids(parts)).containsExactly(2L, 1L);
    }

    @Test
    void largerPartOfAMergerKeepsItsIdAndTheOtherIsKnownWhenItComesOutAgain() {
        assertThat(ids(apart(0))).containsExactly(1L, 2L);

        assertThat(ids(see(
                        1,
                        parkedCar(1, 0, 0),
                        parkedCar(2, 60, 0),
                        parkedCar(9, 130, 0),
                        movingCar(3, 200, 0, -300, 0),
                        movingCar(4, 260, 0, -300, 0),
                        movingCar(5, 320, 0, -300, 0))))
                .containsExactly(2L);
        assertThat(ids(apart(2))).containsExactly(1L, 2L);
    }

    @Test
    void groupThatMovedOnIsNotFoundAgainInItsOldPlaceByStrangers() {
        trend(0, movingCar(1, 0, 0, 300, 0), movingCar(2, 60, 0, 300, 0));
        see(1);

        assertThat(trend(6, stranger(0), stranger(60)).groupId()).isEqualTo(2);
    }

    /** Seen in one frame so far, so it has no id. */
    private static Detection stranger(float left) {
        return new Detection("car", 0.5f, parkedCar(9, left, 0).bbox());
    }

    private List<TrafficGroup> apart(double second) {
        return see(
                second,
                parkedCar(1, 0, 0),
                parkedCar(2, 60, 0),
                movingCar(3, 500, 0, 300, 0),
                movingCar(4, 560, 0, 300, 0),
                movingCar(5, 620, 0, 300, 0));
    }

    @Test
    void groupIsRememberedForAWhile() {
        trend(0, movingCar(1, 0, 0, 10, 0), movingCar(2, 60, 0, 10, 0));
        see(60);

        assertThat(trend(119, movingCar(1, 0, 0, 10, 0), movingCar(2, 60, 0, 10, 0))
                        .groupId())
                .isEqualTo(1);
        assertThat(trend(240, movingCar(1, 0, 0, 10, 0), movingCar(2, 60, 0, 10, 0))
                        .groupId())
                .isEqualTo(2);
    }

    @Test
    void parkedRowWhoseTracksWereLostIsKnownByItsPlace() {
        trend(0, parkedCar(1, 0, 0), parkedCar(2, 60, 0), parkedCar(3, 120, 0));
        see(20);

        GroupTrend again = trend(40, unknownCar(2, 0), unknownCar(61, 0));
        GroupTrend later = trend(40.2, parkedCar(11, 2, 0), parkedCar(12, 61, 0));

        assertThat(again.groupId()).isEqualTo(1);
        assertThat(later.groupId()).isEqualTo(1);
        assertThat(later.stillSeconds()).isCloseTo(40.2f, within(0.001f));
    }

    @Test
    void othersWhoDriveThroughTheSamePlaceAreAnotherGroup() {
        trend(0, parkedCar(1, 0, 0), parkedCar(2, 60, 0));

        assertThat(trend(20, movingCar(11, 0, 0, 40, 0), movingCar(12, 60, 0, 40, 0))
                        .groupId())
                .isEqualTo(2);
    }

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
    void whereNothingIsTrackedAGroupIsKnownByItsPlaceAndNeverStill() {
        for (int i = 0; i < 200; i++) {
            GroupTrend trend = trend(i * 0.2, unknownCar(i * 2, 0), unknownCar(60 + i * 2, 0));

            assertThat(trend.groupId()).isEqualTo(1);
            assertThat(trend.stillSeconds()).isLessThanOrEqualTo(1);
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

    @Test
    void firstFrameInWhichNothingIsTrackedYetBelongsToTheSecond() {
        trend(0, unknownCar(0, 0), unknownCar(60, 0));

        assertThat(trend(0.2, movingCar(1, 4, 0, 20, 0), movingCar(2, 64, 0, 20, 0))
                        .groupId())
                .isEqualTo(1);
    }

    @Test
    void clockThatIsSetBackBeginsAnew() {
        trend(0, parkedCar(1, 0, 0), parkedCar(2, 60, 0));
        trend(30, parkedCar(1, 0, 0), parkedCar(2, 60, 0));

        GroupTrend corrected = trend(29, parkedCar(1, 0, 0), parkedCar(2, 60, 0));
        GroupTrend setBack = trend(-3_600, parkedCar(1, 0, 0), parkedCar(2, 60, 0));
        GroupTrend onwards = trend(-3_595, parkedCar(1, 0, 0), parkedCar(2, 60, 0));

        assertThat(corrected.groupId()).isEqualTo(1);
        assertThat(corrected.ageSeconds()).isEqualTo(30);
        assertThat(setBack.groupId()).isEqualTo(2);
        assertThat(setBack.ageSeconds()).isZero();
        assertThat(onwards.groupId()).isEqualTo(2);
        assertThat(onwards.ageSeconds()).isEqualTo(5);
    }

    @Test
    void groupsOfTheFrameStayAsTheyAre() {
        List<Detection> detections =
                List.of(parkedCar(1, 0, 0), parkedCar(2, 500, 0), parkedCar(3, 60, 0), parkedCar(4, 560, 0));
        List<TrafficGroup> groups = grouper.group(detections);

        List<TrafficGroup> followed = tracker.follow(groups, detections, START);

        assertThat(followed)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("trend")
                .isEqualTo(groups);
    }

    @Test
    void memoryIsBounded() {
        for (int i = 0; i < 1_000; i++) {
            trend(i * 0.01, movingCar(2L * i, i * 1_000, 0, 40, 0), movingCar(2L * i + 1, i * 1_000 + 60, 0, 40, 0));
        }

        assertThat(trend(10, movingCar(0, 0, 0, 40, 0), movingCar(1, 60, 0, 40, 0))
                        .groupId())
                .isEqualTo(1_001);
        assertThat(trend(10, movingCar(1_998, 0, 0, 40, 0), movingCar(1_999, 60, 0, 40, 0))
                        .groupId())
                .isEqualTo(1_000);
    }

    @Test
    void idsAreUniqueInAFrameAndDoNotDependOnTheOrderOfTheDetections() {
        Random random = new Random(42);
        for (int round = 0; round < 30; round++) {
            GroupTracker one = new GroupTracker(Duration.ofSeconds(5));
            GroupTracker other = new GroupTracker(Duration.ofSeconds(5));
            List<double[]> cars = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                cars.add(new double[] {
                    random.nextInt(900), random.nextInt(600), random.nextInt(200) - 100, random.nextInt(200) - 100
                });
            }
            for (int frame = 0; frame < 40; frame++) {
                List<Detection> seen = frameOf(cars, frame * 0.2, random);
                List<Detection> shuffled = new ArrayList<>(seen);
                Collections.shuffle(shuffled, random);
                Instant at = START.plusMillis(frame * 200L);

                Map<Set<Long>, Long> ids = idsByMembers(one, seen, at);

                assertThat(ids.values()).doesNotHaveDuplicates();
                assertThat(idsByMembers(other, shuffled, at)).isEqualTo(ids);
            }
        }
    }

    /** Each car is missed now and then. */
    private static List<Detection> frameOf(List<double[]> cars, double seconds, Random random) {
        List<Detection> seen = new ArrayList<>();
        for (int i = 0; i < cars.size(); i++) {
            double[] car = cars.get(i);
            if (random.nextInt(10) > 0) {
                seen.add(movingCar(i, car[0] + car[2] * seconds, car[1] + car[3] * seconds, car[2], car[3]));
            }
        }
        return seen;
    }

    private Map<Set<Long>, Long> idsByMembers(GroupTracker follower, List<Detection> detections, Instant at) {
        Map<Set<Long>, Long> ids = new HashMap<>();
        for (TrafficGroup group : follower.follow(grouper.group(detections), detections, at)) {
            Set<Long> members = group.memberIndices().stream()
                    .map(index -> Objects.requireNonNull(detections.get(index).trackId()))
                    .collect(Collectors.toSet());
            ids.put(members, Objects.requireNonNull(group.trend()).groupId());
        }
        return ids;
    }

    @Test
    void memoryOfNegativeLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupTracker(Duration.ofSeconds(-1)));
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

    private static List<Long> ids(List<TrafficGroup> groups) {
        return groups.stream()
                .map(group -> Objects.requireNonNull(group.trend()).groupId())
                .toList();
    }
}
