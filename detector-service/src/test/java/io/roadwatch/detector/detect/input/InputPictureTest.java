package io.roadwatch.detector.detect.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureFile;
import io.roadwatch.detector.decode.PictureScaler;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputPictureTest {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 64;

    @TempDir
    private Path folder;

    private final PictureScaler scaler = new PictureScaler();
    private final InputPicture picture = new InputPicture(new InputFormat("images", WIDTH, HEIGHT));

    @AfterEach
    void close() {
        scaler.close();
    }

    @Test
    void frameOfTheInputsSizeBecomesPlanesOfBlueGreenAndRedUnchanged() throws IOException {
        BufferedImage noise = noise(WIDTH, HEIGHT);

        show(noise);

        FloatBuffer planes = picture.planes();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int rgb = noise.getRGB(x, y);
                assertThat(value(planes, 0, x, y)).isEqualTo(rgb & 0xFF);
                assertThat(value(planes, 1, x, y)).isEqualTo(rgb >> 8 & 0xFF);
                assertThat(value(planes, 2, x, y)).isEqualTo(rgb >> 16 & 0xFF);
            }
        }
    }

    @Test
    void narrowFrameStandsAtTheLeftAndTheRestIsPadding() throws IOException {
        Letterbox letterbox = show(plain(32, 64, 0x010203));

        assertThat(letterbox).isEqualTo(new Letterbox(32, 64, 32, 64));
        for (int channel = 0; channel < 3; channel++) {
            assertThat(value(picture.planes(), channel, 31, 63)).isEqualTo(3 - channel);
            assertThat(value(picture.planes(), channel, 32, 0)).isEqualTo(114);
            assertThat(value(picture.planes(), channel, 95, 63)).isEqualTo(114);
        }
    }

    @Test
    void nothingOfALargerFrameStaysBesideASmallerOne() throws IOException {
        show(plain(96, 64, 0xFFFFFF));
        show(plain(96, 16, 0x000000));

        for (int channel = 0; channel < 3; channel++) {
            assertThat(value(picture.planes(), channel, 50, 15)).isZero();
            assertThat(value(picture.planes(), channel, 50, 16)).isEqualTo(114);
            assertThat(value(picture.planes(), channel, 95, 63)).isEqualTo(114);
        }
    }

    @Test
    void largeFrameOfOddSizeIsScaledToFit() throws IOException {
        Letterbox letterbox = show(plain(1001, 333, 0x40A0F0));

        assertThat(letterbox).isEqualTo(new Letterbox(1001, 333, 96, 32));
        assertThat(value(picture.planes(), 0, 95, 31)).isEqualTo(0xF0);
        assertThat(value(picture.planes(), 2, 0, 0)).isEqualTo(0x40);
        assertThat(value(picture.planes(), 2, 0, 32)).isEqualTo(114);
    }

    private Letterbox show(BufferedImage image) throws IOException {
        Path file = folder.resolve("picture.png");
        ImageIO.write(image, "png", file.toFile());
        try (DecodedFrame frame = PictureFile.read(file)) {
            return picture.show(frame, scaler);
        }
    }

    private static float value(FloatBuffer planes, int channel, int x, int y) {
        return planes.get((channel * HEIGHT + y) * WIDTH + x);
    }

    private static BufferedImage plain(int width, int height, int rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    private static BufferedImage noise(int width, int height) {
        Random random = new Random(114);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return image;
    }
}
