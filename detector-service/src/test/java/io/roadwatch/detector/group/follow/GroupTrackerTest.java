package io.roadwatch.detector.group.follow;

import static io.roadwatch.detector.group.Tracked.movingCar;
import static io.roadwatch.detector.group.Tracked.parkedCar;
import static io.roadwatch.detector.group.Tracked.unknownCar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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

/** Which id a group gets, and for how long. */
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
    void whereNothingIsTrackedAGroupIsKnownByItsPlaceAndNeverStill() {
        for (int i = 0; i < 200; i++) {
            GroupTrend trend = trend(i * 0.2, unknownCar(i * 2, 0), unknownCar(60 + i * 2, 0));

            assertThat(trend.groupId()).isEqualTo(1);
            assertThat(trend.stillSeconds()).isLessThanOrEqualTo(1);
        }
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
