package io.roadwatch.detector.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked by hand. */
class DetectionEvaluationTest {

    private static final BoundingBox A = new BoundingBox(0, 0, 100, 100);
    private static final BoundingBox B = new BoundingBox(200, 0, 300, 100);
    private static final BoundingBox NOWHERE = new BoundingBox(500, 500, 600, 600);

    /** Overlaps A by 80 of 100 columns: IoU 0.8. */
    private static final BoundingBox NEAR_A = new BoundingBox(0, 0, 80, 100);

    @Test
    void perfectDetectionsScoreOne() {
        DetectionQuality quality = judge(List.of(car(0.9f, A), car(0.8f, B)), List.of(A, B));

        assertThat(quality.ap50()).hasValue(1);
        assertThat(quality.ap50to95()).hasValue(1);
        assertThat(quality.atConfidence()).isEqualTo(new OperatingPoint(0.35f, 2, 0, 2));
        assertThat(quality.best().f1()).isEqualTo(1);
    }

    @Test
    void halfOfTheObjectsFoundScoreTheRecallsUpToAHalf() {
        // precision 1 up to recall 0.5, that is at 51 of the 101 recalls
        assertThat(judge(List.of(car(0.9f, A)), List.of(A, B)).ap50().orElseThrow())
                .isEqualTo(51 / 101.0, within(1e-12));
    }

    @Test
    void mistakeAboveTheOnlyHitHalvesThePrecision() {
        DetectionQuality quality = judge(List.of(car(0.9f, NOWHERE), car(0.8f, A)), List.of(A));

        assertThat(quality.ap50()).hasValue(0.5);
        assertThat(quality.best()).isEqualTo(new OperatingPoint(0.8f, 1, 1, 1));
        assertThat(quality.best().f1()).isEqualTo(2 / 3.0, within(1e-12));
    }

    @Test
    void mistakeBelowEveryHitCostsNothing() {
        assertThat(judge(List.of(car(0.9f, A), car(0.1f, NOWHERE)), List.of(A)).ap50())
                .hasValue(1);
    }

    @Test
    void overlapDecidesAtWhichThresholdsABoxWasFound() {
        // IoU 0.8 counts at 0.50, 0.55 ... 0.80, that is at 7 of 10
        DetectionQuality quality = judge(List.of(car(0.9f, NEAR_A)), List.of(A));

        assertThat(quality.ap50()).hasValue(1);
        assertThat(quality.ap50to95().orElseThrow()).isEqualTo(0.7, within(1e-12));
    }

    @Test
    void secondBoxOnAnObjectIsAMistake() {
        DetectionQuality quality = judge(List.of(car(0.9f, A), car(0.8f, NEAR_A)), List.of(A));

        assertThat(quality.ap50()).hasValue(1); // it ranks below the hit
        assertThat(quality.atConfidence()).isEqualTo(new OperatingPoint(0.35f, 1, 1, 1));
        assertThat(quality.atConfidence().precision()).isEqualTo(0.5);
    }

    @Test
    void boxOfAnotherClassFindsNothing() {
        DetectionEvaluation evaluation = new DetectionEvaluation(List.of("car", "bus"));
        evaluation.add(List.of(new Detection("bus", 0.9f, A)), List.of(new LabelledObject("car", A)));
        DetectionQuality quality = evaluation.quality(0.35f);

        assertThat(quality.classes().get(0).ap50()).hasValue(0);
        assertThat(quality.classes().get(1).ap50()).isEmpty(); // there is no bus to be found
        assertThat(quality.ap50()).hasValue(0);
        assertThat(quality.atConfidence()).isEqualTo(new OperatingPoint(0.35f, 0, 1, 1));
    }

    @Test
    void confidenceOfTheThresholdItselfCounts() {
        assertThat(judge(List.of(car(0.35f, A), car(0.34f, B)), List.of(A, B)).atConfidence())
                .isEqualTo(new OperatingPoint(0.35f, 1, 0, 2));
    }

    @Test
    void thresholdNeverPartsEqualConfidences() {
        DetectionQuality quality = judge(List.of(car(0.5f, A), car(0.5f, NOWHERE)), List.of(A));

        assertThat(quality.best()).isEqualTo(new OperatingPoint(0.5f, 1, 1, 1));
    }

    @Test
    void nothingToFindHasNoScore() {
        DetectionQuality quality = judge(List.of(car(0.9f, A)), List.of());

        assertThat(quality.ap50()).isEmpty();
        assertThat(quality.ap50to95()).isEmpty();
        assertThat(quality.atConfidence().precision()).isZero();
        assertThat(quality.atConfidence().recall()).isZero();
    }

    @Test
    void nothingFoundScoresZero() {
        DetectionQuality quality = judge(List.of(), List.of(A));

        assertThat(quality.ap50()).hasValue(0);
        assertThat(quality.best()).isEqualTo(new OperatingPoint(1, 0, 0, 1));
    }

    private static DetectionQuality judge(List<Detection> found, List<BoundingBox> truth) {
        DetectionEvaluation evaluation = new DetectionEvaluation(List.of("car"));
        evaluation.add(
                found, truth.stream().map(box -> new LabelledObject("car", box)).toList());
        return evaluation.quality(0.35f);
    }

    private static Detection car(float confidence, BoundingBox box) {
        return new Detection("car", confidence, box);
    }
}
