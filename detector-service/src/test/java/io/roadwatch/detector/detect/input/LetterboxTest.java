package io.roadwatch.detector.detect.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.BoundingBox;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterboxTest {

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
        Letterbox letterbox = Letterbox.fit(frameWidth, frameHeight, inputWidth, inputHeight);

        assertThat(letterbox.fittedWidthPx()).isEqualTo(fittedWidth);
        assertThat(letterbox.fittedHeightPx()).isEqualTo(fittedHeight);
    }

    @Test
    void boxGoesBackByTheScaleOfTheFit() {
        Letterbox letterbox = Letterbox.fit(1920, 1080, 416, 416);

        assertThat(letterbox.toFrame(41.6f, 23.4f, 208, 117)).contains(new BoundingBox(192, 108, 960, 540));
    }

    @Test
    void boxIsCutAtTheEdgesOfTheFrame() {
        Letterbox letterbox = Letterbox.fit(832, 416, 416, 416);

        assertThat(letterbox.toFrame(-10, -5, 500, 300)).contains(new BoundingBox(0, 0, 832, 416));
    }

    @Test
    void boxInThePaddingIsDropped() {
        Letterbox letterbox = Letterbox.fit(832, 416, 416, 416);

        assertThat(letterbox.toFrame(10, 210, 60, 300)).isEmpty();
    }

    @Test
    void boxThinnerThanOneFramePixelIsDropped() {
        Letterbox letterbox = Letterbox.fit(832, 416, 416, 416);

        assertThat(letterbox.toFrame(10, 10, 10.4f, 60)).isEmpty();
        assertThat(letterbox.toFrame(10, 10, 10.5f, 60)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void boxWithoutAnExtentIsDroppedWhateverTheModelSays(float broken) {
        Letterbox letterbox = Letterbox.fit(832, 416, 416, 416);

        assertThat(letterbox.toFrame(broken, 10, broken, 60)).isEmpty();
        assertThat(letterbox.toFrame(60, 10, 10, 60)).isEmpty();
    }

    @Test
    void everyBoxInsideAnyFrameSurvivesTheWayThereAndBack() {
        Random random = new Random(20_260_722);
        for (int i = 0; i < 5_000; i++) {
            int frameWidth = 16 + random.nextInt(4_000);
            int frameHeight = 16 + random.nextInt(4_000);
            Letterbox letterbox = Letterbox.fit(frameWidth, frameHeight, 32 * (1 + random.nextInt(40)), 416);
            float left = random.nextInt(frameWidth - 2);
            float top = random.nextInt(frameHeight - 2);
            float right = left + 2 + random.nextInt(frameWidth - (int) left - 1);
            float bottom = top + 2 + random.nextInt(frameHeight - (int) top - 1);
            double scaleX = (double) letterbox.fittedWidthPx() / frameWidth;
            double scaleY = (double) letterbox.fittedHeightPx() / frameHeight;

            BoundingBox back = letterbox
                    .toFrame(
                            (float) (left * scaleX), (float) (top * scaleY),
                            (float) (right * scaleX), (float) (bottom * scaleY))
                    .orElseThrow();

            Offset<Float> rounding = Offset.offset(0.01f);
            assertThat(back.leftPx()).isCloseTo(left, rounding);
            assertThat(back.topPx()).isCloseTo(top, rounding);
            assertThat(back.rightPx()).isCloseTo(Math.min(right, frameWidth), rounding);
            assertThat(back.bottomPx()).isCloseTo(Math.min(bottom, frameHeight), rounding);
        }
    }

    @Test
    void noBoxLeavesTheFrameWhateverTheModelSays() {
        Random random = new Random(416);
        for (int i = 0; i < 5_000; i++) {
            int frameWidth = 1 + random.nextInt(4_000);
            int frameHeight = 1 + random.nextInt(4_000);
            Letterbox letterbox = Letterbox.fit(frameWidth, frameHeight, 416, 416);

            letterbox
                    .toFrame(anything(random), anything(random), anything(random), anything(random))
                    .ifPresent(box -> {
                        assertThat(box.leftPx()).isGreaterThanOrEqualTo(0);
                        assertThat(box.topPx()).isGreaterThanOrEqualTo(0);
                        assertThat(box.rightPx()).isLessThanOrEqualTo(frameWidth);
                        assertThat(box.bottomPx()).isLessThanOrEqualTo(frameHeight);
                    });
        }
    }

    private static float anything(Random random) {
        return (float) (random.nextGaussian() * 1_000);
    }
}
