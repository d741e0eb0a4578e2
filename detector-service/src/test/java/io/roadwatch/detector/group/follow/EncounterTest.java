package io.roadwatch.detector.group.follow;

import static io.roadwatch.detector.group.Tracked.box;
import static io.roadwatch.detector.group.Tracked.movingCar;
import static io.roadwatch.detector.group.Tracked.parkedCar;
import static io.roadwatch.detector.group.Tracked.stoppedCar;
import static io.roadwatch.detector.group.Tracked.unknownCar;
import static io.roadwatch.detector.group.Tracked.walker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.Motion;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 20 px are a metre here. */
class EncounterTest {

    @Test
    void walkerWhoPassesAParkedCarIsTheMixedTermAlone() {
        Encounter touching = of(walker(1, 0, 0, 0, 20), parkedCar(2, 35, 0)); // 10 + 25 px: the edges meet

        assertThat(touching.nearness()).isEqualTo(1);
        assertThat(touching.risk()).isCloseTo(0.30, within(1e-6));
    }

    @Test
    void mixedTermFadesWithTheGap() {
        assertThat(of(walker(1, 0, 0, 0, 20), parkedCar(2, 115, 0)).risk()) // a gap of 80 px: 4 of 8 metres
                .isCloseTo(0.15, within(1e-6));
        assertThat(of(walker(1, 0, 0, 0, 20), parkedCar(2, 195, 0)).risk()).isZero();
    }

    @ParameterizedTest(name = "{0} px apart and {1} px beside, at {2} px/s: urgency {3}")
    @CsvSource({
        "400, 0, 200, 0.75", // 10 m/s, meeting in 2 s: (5 - 2) / 4
        "200, 0, 200, 1", // in 1 s
        "100, 0, 200, 1", // in half a second
        "1000, 0, 200, 0", // in 5 s
        "400, 25, 200, 0.375", // misses by half a car: half of it
        "400, 37.5, 200, 0", // misses by three quarters
        "60, 0, 35, 0.4107143", // 1.75 m/s is half way from creeping to fast, meeting in 12/7 s: 0.5 x 0.8214286
        "60, 0, 10, 0", // creeping
        "400, 0, -200, 0", // driving away
    })
    void urgencyIsOfThoseWhoWillMeet(double dx, double dy, double speed, double expected) {
        Encounter encounter = of(movingCar(1, 0, 0, speed, 0), parkedCar(2, dx, dy));

        assertThat(encounter.urgency()).isCloseTo(expected, within(1e-5));
    }

    @Test
    void twoCarsThatWillMeetAreUrgentThoughNotYetNeighbours() {
        Encounter encounter = of(movingCar(1, 0, 0, 100, 0), movingCar(2, 400, 0, -100, 0));

        assertThat(encounter.nearness()).isZero();
        assertThat(encounter.closingPxPerS()).isEqualTo(200);
        assertThat(encounter.risk()).isCloseTo(0.35 * 0.75, within(1e-6));
    }

    @Test
    void neighboursAtDifferentSpeedsAreTheSpeedTerm() {
        Encounter passing = of(movingCar(1, 0, 0, 0, 140), parkedCar(2, 50, 0)); // 7 m/s: (7 - 2) / 10

        assertThat(passing.closingPxPerS()).isZero();
        assertThat(passing.risk()).isCloseTo(0.15 * 0.5, within(1e-6));
    }

    @Test
    void columnAtOneSpeedIsNoDanger() {
        assertThat(of(movingCar(1, 0, 0, 200, 0), movingCar(2, 60, 0, 200, 0)).risk())
                .isZero();
    }

    @Test
    void pairInWhichNothingMovesAddsNothing() {
        Detection standing = new Detection("person", 0.5f, box(30, 0, 20), 2L, new Motion(3, 0, 5f));

        assertThat(of(stoppedCar(1, 0, 0, 5), standing).risk()).isZero();
        assertThat(of(parkedCar(1, 0, 0), parkedCar(2, 40, 0)).risk()).isZero();
    }

    @Test
    void tremblingOfAParkedCarIsNoSpeed() {
        Detection trembling = new Detection("car", 0.5f, box(0, 0, 50), 1L, new Motion(90, 0, null));

        assertThat(of(trembling, parkedCar(2, 100, 0)).closingPxPerS()).isZero();
    }

    @Test
    void unknownMotionMayBeMotion() {
        Detection person = new Detection("person", 0.5f, box(35, 0, 20));

        assertThat(of(unknownCar(0, 0), person).risk()).isCloseTo(0.30, within(1e-6));
    }

    @Test
    void twoPedestriansAreLittleDangerToEachOther() {
        Encounter encounter = of(walker(1, 0, 0, 40, 0), walker(2, 80, 0, -40, 0)); // 4 m apart, 4 m/s: in 1 s

        assertThat(encounter.urgency()).isEqualTo(1);
        // the gap of 60 px is 3 m: nearness 5/8; 4 m/s: a fifth of the speed term
        assertThat(encounter.risk()).isCloseTo(0.3 * (0.35 + 0.15 * 0.625 * 0.2), within(1e-6));
    }

    @Test
    void trafficLightIsNoDanger() {
        Detection light = new Detection("traffic light", 0.5f, box(0, 0, 20), 1L, new Motion(0, 0, null));

        assertThat(of(light, movingCar(2, 60, 0, -200, 0)).risk()).isZero();
    }

    @ParameterizedTest(name = "a car of {0} px beside one of 50 px: {1}")
    @CsvSource({"50, 1", "100, 1", "150, 0.5", "200, 0", "25, 1", "16.666666, 0.5", "12.5, 0"})
    void boxesOfVeryDifferentYardsticksAreNotSideBySide(double side, double expected) {
        Detection other = new Detection("car", 0.5f, box(60, 0, side), 2L, new Motion(0, 0, 0f));

        assertThat(of(movingCar(1, 0, 0, 10, 0), other).sameDepth()).isCloseTo(expected, within(1e-5));
    }

    @Test
    void farPairCountsAsMuchAsTheSamePairNearby() {
        Random random = new Random(8);
        for (int round = 0; round < 500; round++) {
            Detection a = any(random, 1);
            Detection b = any(random, 2);
            double factor = 0.2 + random.nextDouble() * 5;

            assertThat(of(scaled(a, factor), scaled(b, factor)).risk()).isCloseTo(of(a, b).risk(), within(1e-3));
        }
    }

    @Test
    void riskIsSymmetricAndBounded() {
        Random random = new Random(9);
        for (int round = 0; round < 2_000; round++) {
            Detection a = any(random, 1);
            Detection b = any(random, 2);

            assertThat(of(a, b).risk()).isBetween(0.0, 0.8).isCloseTo(of(b, a).risk(), within(1e-9));
        }
    }

    private static Encounter of(Detection a, Detection b) {
        return new Encounter(RoadUser.of(a), RoadUser.of(b));
    }

    private static Detection any(Random random, long track) {
        String[] classes = {"person", "car", "bus", "bicycle", "truck"};
        Motion motion =
                new Motion(random.nextInt(400) - 200, random.nextInt(400) - 200, random.nextBoolean() ? 0f : 9f);
        BoundingBox box = box(random.nextInt(200), random.nextInt(200), 20 + random.nextInt(100));
        return new Detection(classes[random.nextInt(classes.length)], 0.5f, box, track, motion);
    }

    private static Detection scaled(Detection one, double factor) {
        float f = (float) factor;
        BoundingBox box = one.bbox();
        Motion motion = Objects.requireNonNull(one.motion());
        return new Detection(
                one.className(),
                one.confidence(),
                new BoundingBox(box.leftPx() * f, box.topPx() * f, box.rightPx() * f, box.bottomPx() * f),
                one.trackId(),
                new Motion(motion.velocityXPxPerS() * f, motion.velocityYPxPerS() * f, motion.sinceMovedSeconds()));
    }
}
