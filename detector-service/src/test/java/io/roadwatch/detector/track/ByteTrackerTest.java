package io.roadwatch.detector.track;

import static io.roadwatch.detector.track.Road.car;
import static io.roadwatch.detector.track.Road.id;
import static io.roadwatch.detector.track.Road.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteTrackerTest {

    private final Road road = new Road();

    @Test
    void secondSightingConfirmsATrack() {
        assertThat(road.after(0.2, car(100, 100)).get(0).trackId()).isNull();
        assertThat(id(road.after(0.2, car(102, 100)))).isEqualTo(1);
        assertThat(id(road.after(0.2, car(104, 100)))).isEqualTo(1);
    }

    @Test
    void objectThatIsSeenOnceGetsNoId() {
        road.after(0.2, car(100, 100));
        road.after(0.2);
        assertThat(road.after(0.2, car(100, 100)).get(0).trackId()).isNull();
    }

    @Test
    void everythingReportableIsReportedInItsOrderAndOtherwiseUnchanged() {
        Random random = new Random(3);
        for (int frame = 0; frame < 300; frame++) {
            Detection[] found = new Detection[random.nextInt(12)];
            for (int i = 0; i < found.length; i++) {
                String name = List.of("car", "truck", "person", "tram").get(random.nextInt(4));
                found[i] = object(name, random.nextFloat(), 400 * random.nextDouble(), 300 * random.nextDouble());
            }
            List<Detection> expected = new ArrayList<>();
            for (Detection detection : found) {
                if (detection.confidence() >= 0.35f) {
                    expected.add(detection);
                }
            }

            List<Detection> reported = road.after(0.2 * random.nextInt(5), found);

            assertThat(reported.stream().map(seen -> new Detection(seen.className(), seen.confidence(), seen.bbox())))
                    .isEqualTo(expected);
            assertThat(reported.stream().filter(seen -> seen.trackId() != null).map(Detection::trackId))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void weakDetectionKeepsATrackAliveAndIsNotReported() {
        road.after(0.2, car(100, 100));
        long id = id(road.after(0.2, car(110, 100)));
        for (int i = 1; i <= 40; i++) { // 8 s, far longer than the buffer
            assertThat(road.after(0.2, object("car", 0.15f, 110 + 10 * i, 100))).isEmpty();
        }
        assertThat(id(road.after(0.2, car(520, 100)))).isEqualTo(id);
    }

    @Test
    void weakDetectionsAloneAreNoTrack() {
        road.stay(2, object("car", 0.3f, 100, 100));
        assertThat(road.after(0.2, car(100, 100)).get(0).trackId()).isNull();
    }

    @Test
    void movingCarIsKnownAgainBehindAPillar() {
        long id = 0;
        for (int i = 0; i < 10; i++) {
            List<Detection> seen = road.after(0.2, car(100 + 20 * i, 100));
            id = i > 0 ? id(seen) : 0;
        }
        for (int i = 0; i < 5; i++) {
            road.after(0.2);
        }
        assertThat(id(road.after(0.2, car(100 + 20 * 15, 100)))).isEqualTo(id);
    }

    @Test
    void lostTrackIsDroppedAfterBuffer() {
        for (int i = 0; i < 10; i++) {
            road.after(0.2, car(100 + 20 * i, 100));
        }
        for (int i = 10; i < 25; i++) {
            road.after(0.2); // 15 frames and the next step are 3.2 s
        }
        assertThat(road.after(0.2, car(600, 100)).get(0).trackId()).isNull();
        assertThat(id(road.after(0.2, car(620, 100)))).isEqualTo(2);
    }

    @Test
    void parkedCarIsKnownAgainAfterABusStoodBeforeIt() {
        long id = id(road.stay(5, car(100, 100)));
        road.stay(20);
        assertThat(id(road.after(0.2, car(101, 100)))).isEqualTo(id);
    }

    @Test
    void parkedCarIsNotItsNeighbour() {
        long id = id(road.stay(5, car(100, 100)));
        Detection neighbour = road.after(0.2, car(160, 100)).get(0); // overlaps it by a quarter
        assertThat(neighbour.trackId()).isNull();
        assertThat(id(road.after(0.2, car(100, 100), car(160, 100)))).isEqualTo(id);
    }

    @Test
    void twoMissedSamplesAreOutlivedAtOneFrameIn1800Milliseconds() {
        long id = 0;
        for (int i = 0; i < 4; i++) {
            List<Detection> seen = road.after(1.8, car(100 + 20 * i, 100));
            id = i > 0 ? id(seen) : 0;
        }
        road.after(1.8);
        road.after(1.8);
        assertThat(id(road.after(1.8, car(100 + 20 * 6, 100)))).isEqualTo(id);
    }

    @Test
    void carThatMovesItsOwnLengthInEverySampleKeepsItsId() {
        road.after(1.8, car(100, 100));
        for (int i = 1; i < 8; i++) {
            assertThat(id(road.after(1.8, car(100 + 100 * i, 100)))).isEqualTo(1);
        }
    }

    @Test
    void carBetweenTwoPlacesThatAreAsFarIsNeither() {
        road.after(1.8, car(100, 100), car(300, 100));
        assertThat(road.after(1.8, car(205, 100)).get(0).trackId()).isNull();
    }

    @Test
    void carFarAwayIsAnotherOne() {
        road.after(1.8, car(100, 100));
        assertThat(road.after(1.8, car(400, 100)).get(0).trackId()).isNull();
    }

    @Test
    void somethingOfAnotherSizeNearbyIsAnotherOne() {
        road.after(0.2, car(100, 100));
        road.after(0.2, car(100, 100));
        Detection bicycle =
                road.after(0.2, object("car", 0.8f, 160, 100, 20, 30)).get(0);
        assertThat(bicycle.trackId()).isNull();
    }

    @Test
    void changeBetweenLookAlikesIsOneTrackWithTheClassOfEachDetection() {
        road.after(0.2, car(100, 100));
        long id = id(road.after(0.2, object("truck", 0.6f, 104, 100)));
        Detection bus = road.after(0.2, object("bus", 0.5f, 108, 100)).get(0);
        assertThat(id(bus)).isEqualTo(id);
        assertThat(bus.className()).isEqualTo("bus");
    }

    @Test
    void personIsNeverACar() {
        road.stay(1, car(100, 100));
        assertThat(road.after(0.2, object("person", 0.9f, 100, 100)).get(0).trackId())
                .isNull();
    }

    @Test
    void twoClassesAtThePlaceOfOneTrackGoToTheOneOfItsClass() {
        road.stay(1, car(100, 100));
        List<Detection> seen = road.after(0.2, object("truck", 0.9f, 103, 100), car(103, 100));
        assertThat(seen.get(0).trackId()).isNull();
        assertThat(id(seen.get(1))).isEqualTo(1);
    }

    @Test
    void secondNameOfAnObjectIsReportedButNoTrackOfItsOwn() {
        for (int i = 0; i < 10; i++) {
            List<Detection> seen = road.after(0.2, car(100, 100), object("truck", 0.5f, 101, 100));
            assertThat(seen).hasSize(2);
            assertThat(seen.get(1).trackId()).isNull();
        }
    }

    @Test
    void peopleWhoWalkThroughEachOtherKeepTheirIds() {
        long left = 0;
        long right = 0;
        for (int i = 0; i <= 40; i++) {
            List<Detection> seen = road.after(
                    0.2,
                    object("person", 0.8f, 100 + 12 * i, 100, 30, 80),
                    object("person", 0.8f, 580 - 12 * i, 104, 30, 80));
            if (i == 1) {
                left = id(seen.get(0));
                right = id(seen.get(1));
            } else if (i > 1) {
                assertThat(id(seen.get(0))).isEqualTo(left);
                assertThat(id(seen.get(1))).isEqualTo(right);
            }
        }
    }

    @Test
    void idsAreNeverUsedAgain() {
        for (int car = 1; car <= 5; car++) {
            assertThat(id(road.stay(1, car(100, 100)))).isEqualTo(car);
            road.stay(40);
        }
    }

    @Test
    void idsSurviveFramesOutOfOrderAndAClockThatIsSetBack() {
        ByteTracker tracker = new ByteTracker(TrackSettings.defaults());
        Map<Long, Integer> ids = new HashMap<>();
        long[] millis = {0, 200, 400, 400, 300, 600, 800, -3_600_000, -3_599_800, -3_599_600, -3_599_400};
        for (int i = 0; i < millis.length; i++) {
            Instant at = Road.START.plusMillis(millis[i]);
            Detection seen = tracker.follow(List.of(car(100 + 2 * i, 100)), at).get(0);
            if (i > 0) {
                ids.merge(id(seen), 1, Integer::sum);
            }
        }
        assertThat(ids).containsExactly(Map.entry(1L, 10));
    }

    @Test
    void tracksEndInAGapOfTheStream() {
        road.stay(2, car(100, 100));
        assertThat(road.after(60, car(100, 100)).get(0).trackId()).isNull();
    }

    @Test
    void hugeNumbersDoNoHarm() {
        Detection huge = new Detection("car", 0.9f, new BoundingBox(-3e38f, -3e38f, 3e37f, 3e37f));
        Detection tiny = new Detection("car", 0.9f, new BoundingBox(0, 0, 1e-30f, 1e-30f));
        for (int i = 0; i < 10; i++) {
            Detection running = object("car", 0.9f, i * 1e36, 0, 2e36, 2e36);
            assertThat(road.after(0.2, huge, tiny, running)).hasSize(3);
        }
    }
}
