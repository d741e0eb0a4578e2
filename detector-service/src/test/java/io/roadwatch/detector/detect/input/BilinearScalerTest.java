package io.roadwatch.detector.detect.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.decode.PicturePlanes;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BilinearScalerTest {

    @Test
    void pixelsAreMixedByTheirDistance() {
        byte[] line = new byte[3 * 4];
        for (int x = 0; x < 4; x++) {
            line[3 * x] = (byte) (x * 80);
            line[3 * x + 1] = 7;
            line[3 * x + 2] = (byte) (240 - x * 80);
        }

        byte[] half = scale(line, 4, 1, 2, 1); // between 0 and 1, between 2 and 3

        assertThat(half).containsExactly(40, 7, (byte) 200, (byte) 200, 7, 40);
    }

    @Test
    void pixelsFarFromAnyTargetDoNotCount() {
        byte[] line = new byte[3 * 9];
        line[3] = (byte) 255; // column 1; the targets lie at columns 1, 4 and 7
        line[6] = (byte) 255; // column 2
        line[12] = (byte) 100; // column 4

        byte[] third = scale(line, 9, 1, 3, 1);

        assertThat(third[0] & 0xFF).isEqualTo(255);
        assertThat(third[3] & 0xFF).isEqualTo(100);
        assertThat(third[6] & 0xFF).isZero();
    }

    @Test
    void resultIsWithinOneOfTheExactMixture() {
        Random random = new Random(320);
        for (int i = 0; i < 200; i++) {
            int width = 1 + random.nextInt(90);
            int height = 1 + random.nextInt(90);
            int toWidth = 1 + random.nextInt(60);
            int toHeight = 1 + random.nextInt(60);
            byte[] picture = new byte[3 * width * height];
            random.nextBytes(picture);

            byte[] scaled = scale(picture, width, height, toWidth, toHeight);

            for (int y = 0; y < toHeight; y++) {
                for (int x = 0; x < toWidth; x++) {
                    double exact = exact(
                            picture,
                            width,
                            height,
                            (x + 0.5) * width / toWidth - 0.5,
                            (y + 0.5) * height / toHeight - 0.5);
                    assertThat((double) (scaled[3 * (y * toWidth + x)] & 0xFF)).isBetween(exact - 1.2, exact + 1.2);
                }
            }
        }
    }

    private static double exact(byte[] picture, int width, int height, double x, double y) {
        double column = Math.max(0, Math.min(width - 1, x));
        double row = Math.max(0, Math.min(height - 1, y));
        int left = (int) column;
        int top = (int) row;
        int right = Math.min(width - 1, left + 1);
        int bottom = Math.min(height - 1, top + 1);
        double upper = mix(at(picture, width, left, top), at(picture, width, right, top), column - left);
        double lower = mix(at(picture, width, left, bottom), at(picture, width, right, bottom), column - left);
        return mix(upper, lower, row - top);
    }

    private static double mix(double a, double b, double share) {
        return a * (1 - share) + b * share;
    }

    private static int at(byte[] picture, int width, int x, int y) {
        return picture[3 * (y * width + x)] & 0xFF;
    }

    /** From packed pixels to packed pixels, which are easier to read in a test. */
    private static byte[] scale(byte[] picture, int width, int height, int toWidth, int toHeight) {
        PicturePlanes planes = new PicturePlanes(width, height);
        PicturePlanes scaled = new PicturePlanes(toWidth, toHeight);
        for (int i = 0; i < PicturePlanes.COUNT * height; i++) {
            byte[] row = new byte[width];
            for (int x = 0; x < width; x++) {
                row[x] = picture[PicturePlanes.COUNT * (i / PicturePlanes.COUNT * width + x) + i % PicturePlanes.COUNT];
            }
            planes.write(i % PicturePlanes.COUNT, i / PicturePlanes.COUNT, row, width);
        }
        new BilinearScaler(new FrameSize(width, height), new InputSize(toWidth, toHeight)).scale(planes, scaled);
        byte[] packed = new byte[PicturePlanes.COUNT * toWidth * toHeight];
        byte[] row = new byte[toWidth];
        for (int i = 0; i < packed.length; i++) {
            int pixel = i / PicturePlanes.COUNT;
            scaled.read(i % PicturePlanes.COUNT, pixel / toWidth, row, toWidth);
            packed[i] = row[pixel % toWidth];
        }
        return packed;
    }
}
