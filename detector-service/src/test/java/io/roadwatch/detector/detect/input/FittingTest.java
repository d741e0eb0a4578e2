package io.roadwatch.detector.detect.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.BoundingBox;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FittingTest {

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, 416, 416, 416, 234",
        "1080, 1920, 416, 416, 234, 416",
        "416, 416, 416, 416, 416, 416",
        "208, 104, 416, 416, 416, 208",
        "640, 352, 640, 384, 640, 352",
        "800, 800, 640, 384, 384, 384",
        "4000, 2, 416, 416, 416, 1",
    })
    void frameIsScaledUntilItTouchesTheInputOnOneAxis(
            int frameWidth, int frameHeight, int inputWidth, int inputHeight, int fittedWidth, int fittedHeight) {
        FrameSize frame = new FrameSize(frameWidth, frameHeight);
        InputSize input = new InputSize(inputWidth, inputHeight);

        Fitting topLeft = Fit.TOP_LEFT.fit(frame, input);

        assertThat(topLeft).isEqualTo(new Fitting(frame, new InputSize(fittedWidth, fittedHeight), 0, 0));
        assertThat(Fit.CENTRED.fit(frame, input).fitted()).isEqualTo(topLeft.fitted());
    }

    /** Worked with the formula of Ultralytics' LetterBox: {@code round((input - fitted) / 2 - 0.1)}. */
    @ParameterizedTest
    @CsvSource({
        "1920, 1080, 640, 640, 0, 140",
        "1080, 1920, 640, 640, 140, 0",
        "800, 449, 640, 640, 0, 140", // 281 px are left: 140 above, 141 below
        "1000, 561, 640, 640, 0, 140", // 359.04 is 359, so 281 again
        "640, 640, 640, 384, 128, 0",
        "333, 500, 320, 320, 53, 0", // 213 of 320: 53 at the left, 54 at the right
    })
    void centredFrameHasTheOddPixelOfPaddingBehindIt(
            int frameWidth, int frameHeight, int inputWidth, int inputHeight, int left, int top) {
        Fitting fitting =
                Fit.CENTRED.fit(new FrameSize(frameWidth, frameHeight), new InputSize(inputWidth, inputHeight));

        assertThat(fitting.leftPx()).isEqualTo(left);
        assertThat(fitting.topPx()).isEqualTo(top);
    }

    @Test
    void stretchedFrameFillsTheInput() {
        Fitting fitting = Fit.STRETCH.fit(new FrameSize(1920, 1080), new InputSize(320, 320));

        assertThat(fitting.fitted()).isEqualTo(new InputSize(320, 320));
        assertThat(fitting.toFrame(80, 80, 160, 160)).contains(new BoundingBox(480, 270, 960, 540));
    }

    @Test
    void boxGoesBackByTheScaleOfTheFit() {
        Fitting fitting = fit(Fit.TOP_LEFT, 1920, 1080);

        assertThat(fitting.toFrame(41.6f, 23.4f, 208, 117)).contains(new BoundingBox(192, 108, 960, 540));
    }

    @Test
    void boxGoesBackFromTheMiddle() {
        Fitting fitting = fit(Fit.CENTRED, 1920, 1080); // 91 rows above

        assertThat(fitting.toFrame(52, 91 + 39, 208, 91 + 117)).contains(new BoundingBox(240, 180, 960, 540));
    }

    @ParameterizedTest
    @EnumSource(Fit.class)
    void boxIsCutAtTheEdgesOfTheFrame(Fit fit) {
        assertThat(fit(fit, 832, 416).toFrame(-10, -5, 500, 420)).contains(new BoundingBox(0, 0, 832, 416));
    }

    @Test
    void boxInThePaddingIsDropped() {
        assertThat(fit(Fit.TOP_LEFT, 832, 416).toFrame(10, 210, 60, 300)).isEmpty();
        assertThat(fit(Fit.CENTRED, 832, 416).toFrame(10, 20, 60, 103)).isEmpty();
    }

    @Test
    void boxThinnerThanOneFramePixelIsDropped() {
        Fitting fitting = fit(Fit.TOP_LEFT, 832, 416);

        assertThat(fitting.toFrame(10, 10, 10.4f, 60)).isEmpty();
        assertThat(fitting.toFrame(10, 10, 10.5f, 60)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void boxWithoutAnExtentIsDroppedWhateverTheModelSays(float broken) {
        Fitting fitting = fit(Fit.CENTRED, 832, 416);

        assertThat(fitting.toFrame(broken, 110, broken, 160)).isEmpty();
        assertThat(fitting.toFrame(60, 110, 10, 160)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fit.class)
    void everyBoxInsideAnyFrameSurvivesTheWayThereAndBack(Fit fit) {
        Random random = new Random(20_260_722);
        for (int i = 0; i < 5_000; i++) {
            int frameWidth = 16 + random.nextInt(4_000);
            int frameHeight = 16 + random.nextInt(4_000);
            InputSize input = new InputSize(32 * (1 + random.nextInt(40)), 1 + random.nextInt(1_000));
            Fitting fitting = fit.fit(new FrameSize(frameWidth, frameHeight), input);
            int left = random.nextInt(frameWidth - 2);
            int top = random.nextInt(frameHeight - 2);
            int right = Math.min(frameWidth, left + 2 + random.nextInt(frameWidth - left - 1));
            int bottom = Math.min(frameHeight, top + 2 + random.nextInt(frameHeight - top - 1));

            BoundingBox back = fitting.toFrame(
                            there(left, fitting.leftPx(), fitting.fitted().widthPx(), frameWidth),
                            there(top, fitting.topPx(), fitting.fitted().heightPx(), frameHeight),
                            there(right, fitting.leftPx(), fitting.fitted().widthPx(), frameWidth),
                            there(bottom, fitting.topPx(), fitting.fitted().heightPx(), frameHeight))
                    .orElseThrow();

            // A float holds 7 digits of an input pixel, of which a squeezed frame has many.
            Offset<Float> rounding = Offset.offset(0.01f
                    + 0.0002f
                            * frameWidth
                            / Math.min(
                                    fitting.fitted().widthPx(), fitting.fitted().heightPx()));
            assertThat(back.leftPx()).isCloseTo(left, rounding);
            assertThat(back.topPx()).isCloseTo(top, rounding);
            assertThat(back.rightPx()).isCloseTo(right, rounding);
            assertThat(back.bottomPx()).isCloseTo(bottom, rounding);
        }
    }

    @ParameterizedTest
    @EnumSource(Fit.class)
    void fittedFrameNeverLeavesTheInput(Fit fit) {
        Random random = new Random(64);
        for (int i = 0; i < 5_000; i++) {
            InputSize input = new InputSize(1 + random.nextInt(1_000), 1 + random.nextInt(1_000));
            Fitting fitting = fit.fit(new FrameSize(1 + random.nextInt(5_000), 1 + random.nextInt(5_000)), input);

            assertThat(fitting.leftPx()).isNotNegative();
            assertThat(fitting.topPx()).isNotNegative();
            assertThat(fitting.leftPx() + fitting.fitted().widthPx()).isLessThanOrEqualTo(input.widthPx());
            assertThat(fitting.topPx() + fitting.fitted().heightPx()).isLessThanOrEqualTo(input.heightPx());
        }
    }

    @ParameterizedTest
    @EnumSource(Fit.class)
    void noBoxLeavesTheFrameWhateverTheModelSays(Fit fit) {
        Random random = new Random(416);
        for (int i = 0; i < 5_000; i++) {
            int frameWidth = 1 + random.nextInt(4_000);
            int frameHeight = 1 + random.nextInt(4_000);

            fit(fit, frameWidth, frameHeight)
                    .toFrame(anything(random), anything(random), anything(random), anything(random))
                    .ifPresent(box -> {
                        assertThat(box.leftPx()).isGreaterThanOrEqualTo(0);
                        assertThat(box.topPx()).isGreaterThanOrEqualTo(0);
                        assertThat(box.rightPx()).isLessThanOrEqualTo(frameWidth);
                        assertThat(box.bottomPx()).isLessThanOrEqualTo(frameHeight);
                    });
        }
    }

    private static Fitting fit(Fit fit, int frameWidth, int frameHeight) {
        return fit.fit(new FrameSize(frameWidth, frameHeight), new InputSize(416, 416));
    }

    private static float there(int framePx, int offsetPx, int fittedSidePx, int frameSidePx) {
        return (float) (offsetPx + (double) framePx * fittedSidePx / frameSidePx);
    }

    private static float anything(Random random) {
        return (float) (random.nextGaussian() * 1_000);
    }
}
