package io.roadwatch.detector.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.BoundingBox;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final double STEP_S = 0.2;

    private final Place place = new Place(box(0, 0), 0);
    private double now;

    @Test
    void tremblingBoxStaysInItsPlace() {
        Random random = new Random(1);
        for (int i = 0; i < 3_000; i++) { // ten minutes, with edges that tremble by 5 % of the size
            look(new BoundingBox(
                    (float) (200 + 4 * random.nextGaussian()),
                    (float) (200 + 4 * random.nextGaussian()),
                    (float) (300 + 4 * random.nextGaussian()),
                    (float) (264 + 4 * random.nextGaussian())));
        }
        assertThat(place.everLeft()).isFalse();
        assertThat(place.stayedSeconds(now)).isGreaterThan(599);
    }

    @Test
    void oneBadBoxIsNoMotion() {
        look(box(0, 0));
        look(box(20, 8));
        look(box(0, 0));
        assertThat(place.everLeft()).isFalse();
    }

    @Test
    void oneBadBoxIsNoMotionAtOneFrameInTwoSecondsEither() {
        now = 2;
        place.look(box(16, 5), now);
        now = 4;
        place.look(box(0, 0), now);
        assertThat(place.everLeft()).isFalse();
    }

    /** Radius: 12 % of the side of a square of 100 x 64, 9.6 px. */
    @Test
    void carThatDrivesOffLeavesIt() {
        for (int i = 1; i <= 10; i++) {
            look(box(5 * i, 0));
        }
        assertThat(place.everLeft()).isTrue();
        assertThat(place.sinceLeftSeconds(now)).isLessThan(1);
    }

    @Test
    void slowCreepingLeavesItAfterAWhile() {
        for (int i = 1; i <= 100; i++) {
            look(box(0.2f * i, 0)); // 1 px/s
        }
        assertThat(place.everLeft()).isTrue();
    }

    @Test
    void carThatIsCoveredAndUncoveredDoesNotLeaveIt() {
        for (int i = 0; i < 20; i++) {
            look(new BoundingBox(200, 200, 240, 264)); // a bus stands before the larger part of it
        }
        for (int i = 0; i < 20; i++) {
            look(new BoundingBox(200, 200, 300, 264));
        }
        assertThat(place.everLeft()).isFalse();
    }

    @Test
    void carThatComesStraightAtTheCameraLeavesIt() {
        for (int i = 1; i <= 15; i++) {
            look(new BoundingBox(200 - 2 * i, 200 - 1.5f * i, 300 + 2 * i, 264 + 1.5f * i));
        }
        assertThat(place.everLeft()).isTrue();
    }

    @Test
    void carThatStopsStaysInTheNewPlace() {
        for (int i = 1; i <= 10; i++) {
            look(box(15 * i, 0));
        }
        for (int i = 0; i < 50; i++) {
            look(box(150, 0));
        }
        assertThat(place.sinceLeftSeconds(now)).isBetween(7.0, 10.0);
        assertThat(place.stayedSeconds(now)).isEqualTo(place.sinceLeftSeconds(now));
    }

    @Test
    void smallObjectsMayTrembleByThreePixels() {
        Place far = new Place(new BoundingBox(50, 50, 60, 58), 0);
        for (int i = 1; i <= 50; i++) {
            float shift = i % 2 == 0 ? 2.5f : -2.5f;
            far.look(new BoundingBox(50 + shift, 50, 60 + shift, 58), i * STEP_S);
        }
        assertThat(far.everLeft()).isFalse();
    }

    private void look(BoundingBox box) {
        now += STEP_S;
        place.look(box, now);
    }

    private static BoundingBox box(float x, float y) {
        return new BoundingBox(200 + x, 200 + y, 300 + x, 264 + y);
    }
}
