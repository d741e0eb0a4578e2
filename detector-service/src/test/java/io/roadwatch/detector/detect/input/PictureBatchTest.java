package io.roadwatch.detector.detect.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureFile;
import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.decode.PictureScaler.PixelOrder;
import io.roadwatch.detector.detect.layout.LayoutName;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureBatchTest {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 64;

    @TempDir
    private Path folder;

    private final PictureScaler scaler = new PictureScaler();
    private final PictureBatch batch = batch(SampleType.FLOAT32, yolox(), 1);

    @AfterEach
    void close() {
        scaler.close();
    }

    @Test
    void frameOfTheInputsSizeBecomesPlanesOfBlueGreenAndRedUnchanged() throws IOException {
        BufferedImage noise = noise(WIDTH, HEIGHT);

        show(noise);

        FloatBuffer planes = floats(batch);
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
        Fitting fitting = show(plain(32, 64, 0x010203));

        assertThat(fitting).isEqualTo(new Fitting(new FrameSize(32, 64), new InputSize(32, 64), 0, 0));
        for (int channel = 0; channel < 3; channel++) {
            assertThat(value(floats(batch), channel, 31, 63)).isEqualTo(3 - channel);
            assertThat(value(floats(batch), channel, 32, 0)).isEqualTo(114);
            assertThat(value(floats(batch), channel, 95, 63)).isEqualTo(114);
        }
    }

    @Test
    void nothingOfALargerFrameStaysBesideASmallerOne() throws IOException {
        show(plain(96, 64, 0xFFFFFF));
        show(plain(96, 16, 0x000000));

        for (int channel = 0; channel < 3; channel++) {
            assertThat(value(floats(batch), channel, 50, 15)).isZero();
            assertThat(value(floats(batch), channel, 50, 16)).isEqualTo(114);
            assertThat(value(floats(batch), channel, 95, 63)).isEqualTo(114);
        }
    }

    @Test
    void largeFrameOfOddSizeIsScaledToFit() throws IOException {
        Fitting fitting = show(plain(1001, 333, 0x40A0F0));

        assertThat(fitting).isEqualTo(new Fitting(new FrameSize(1001, 333), new InputSize(96, 32), 0, 0));
        assertThat(value(floats(batch), 0, 95, 31)).isEqualTo(0xF0);
        assertThat(value(floats(batch), 2, 0, 0)).isEqualTo(0x40);
        assertThat(value(floats(batch), 2, 0, 32)).isEqualTo(114);
    }

    @Test
    void centredNarrowFrameHasPaddingOnBothSides() throws IOException {
        Preprocessing centred =
                new Preprocessing(PixelOrder.RGB, Normalisation.dividing(255), Fit.CENTRED, 51, Resampling.AREA);
        PictureBatch ultralytics = batch(SampleType.FLOAT32, centred, 1);

        show(ultralytics, 0, plain(32, 64, 0xFF6600));

        for (int y : new int[] {0, 63}) {
            assertThat(value(floats(ultralytics), 0, 31, y)).isEqualTo(0.2f);
            assertThat(value(floats(ultralytics), 0, 32, y)).isEqualTo(1);
            assertThat(value(floats(ultralytics), 1, 63, y)).isEqualTo(0.4f);
            assertThat(value(floats(ultralytics), 2, 63, y)).isZero();
            assertThat(value(floats(ultralytics), 2, 64, y)).isEqualTo(0.2f);
        }
    }

    @Test
    void everyChannelIsNormalisedByItsOwnNumbersPaddingToo() throws IOException {
        Normalisation imageNet =
                new Normalisation(255, List.of(0.485f, 0.456f, 0.406f), List.of(0.229f, 0.224f, 0.225f));
        PictureBatch detr = batch(
                SampleType.FLOAT32, new Preprocessing(PixelOrder.RGB, imageNet, Fit.TOP_LEFT, 0, Resampling.AREA), 1);

        show(detr, 0, plain(96, 32, 0xFF8000));

        assertThat(value(floats(detr), 0, 0, 0)).isEqualTo((1 - 0.485f) / 0.229f);
        assertThat(value(floats(detr), 1, 0, 0)).isEqualTo((128 / 255f - 0.456f) / 0.224f);
        assertThat(value(floats(detr), 2, 0, 0)).isEqualTo(-0.406f / 0.225f);
        assertThat(value(floats(detr), 0, 0, 63)).isEqualTo(-0.485f / 0.229f);
    }

    @Test
    void bytesAreWrittenAsTheyAre() throws IOException {
        BufferedImage noise = noise(WIDTH, HEIGHT);
        PictureBatch bytes = batch(
                SampleType.UINT8,
                new Preprocessing(PixelOrder.RGB, Normalisation.NONE, Fit.STRETCH, 114, Resampling.AREA),
                1);

        show(bytes, 0, noise);

        ByteBuffer memory = bytes.memory(1).pictures();
        assertThat(memory.remaining()).isEqualTo(3 * WIDTH * HEIGHT);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int rgb = noise.getRGB(i % WIDTH, i / WIDTH);
            assertThat(memory.get(i) & 0xFF).isEqualTo(rgb >> 16 & 0xFF);
            assertThat(memory.get(2 * WIDTH * HEIGHT + i) & 0xFF).isEqualTo(rgb & 0xFF);
        }
    }

    @Test
    void halvesAreTheNearestOfTheirNumbers() throws IOException {
        PictureBatch halves = batch(SampleType.FLOAT16, Preprocessing.UNKNOWN, 1);

        show(halves, 0, plain(WIDTH, HEIGHT, 0xFF5500));

        ByteBuffer memory = halves.memory(1).pictures();
        assertThat(memory.remaining()).isEqualTo(3 * WIDTH * HEIGHT * 2);
        assertThat(memory.getShort(0)).isEqualTo((short) 0x3C00); // 1
        assertThat(memory.getShort(2 * WIDTH * HEIGHT)).isEqualTo((short) 0x3555); // 0.33325 is nearest to 1/3
        assertThat(memory.getShort(4 * WIDTH * HEIGHT)).isZero();
    }

    @Test
    void picturesOfABatchStandSideBySideEachWithItsOwnPadding() throws IOException {
        PictureBatch two = batch(SampleType.FLOAT32, yolox(), 2);

        show(two, 0, plain(96, 64, 0x111111));
        show(two, 1, plain(32, 64, 0x222222));

        FloatBuffer numbers = floats(two, 2);
        assertThat(numbers.remaining()).isEqualTo(2 * 3 * WIDTH * HEIGHT);
        assertThat(numbers.get(3 * WIDTH * HEIGHT - 1)).isEqualTo(0x11);
        assertThat(numbers.get(3 * WIDTH * HEIGHT)).isEqualTo(0x22);
        assertThat(numbers.get(3 * WIDTH * HEIGHT + 32)).isEqualTo(114);
        assertThat(two.memory(1).pictures().remaining()).isEqualTo(3 * WIDTH * HEIGHT * Float.BYTES);
    }

    @Test
    void unusedPlacesOfAFixedBatchGoAlong() {
        InputFormat fixed = new InputFormat("images", SampleType.UINT8, 4, new InputSize(8, 8), null);

        InputMemory memory = new PictureBatch(fixed, Preprocessing.UNKNOWN, 1).memory(1);

        assertThat(memory.count()).isEqualTo(4);
        assertThat(memory.pictures().remaining()).isEqualTo(4 * 3 * 8 * 8);
    }

    @Test
    void batchThatIsLargerThanMemoryCanBeIsRefused() {
        InputFormat huge = new InputFormat("images", SampleType.FLOAT32, -1, new InputSize(4_096, 4_096), null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PictureBatch(huge, Preprocessing.UNKNOWN, 32))
                .withMessageContaining("32 pictures of 4096x4096 px need 6442450944 bytes");
    }

    @Test
    void targetSizesAreWidthAndHeightOfTheInputForEachPicture() {
        InputFormat detr = new InputFormat(
                "images", SampleType.FLOAT32, -1, new InputSize(96, 64), new TargetSizes("sizes", "INT64"));

        InputMemory memory = new PictureBatch(detr, Preprocessing.UNKNOWN, 3).memory(2);

        assertThat(memory.targetSizes()).isEqualTo(LongBuffer.wrap(new long[] {96, 64, 96, 64}));
    }

    private Fitting show(BufferedImage image) throws IOException {
        return show(batch, 0, image);
    }

    private Fitting show(PictureBatch into, int place, BufferedImage image) throws IOException {
        Path file = folder.resolve("picture.png");
        ImageIO.write(image, "png", file.toFile());
        try (DecodedFrame frame = PictureFile.read(file)) {
            return into.show(place, frame, scaler);
        }
    }

    private static Preprocessing yolox() {
        return Preprocessing.of(LayoutName.YOLOX, SampleType.FLOAT32, InputOverrides.NONE);
    }

    private static PictureBatch batch(SampleType type, Preprocessing preprocessing, int frames) {
        InputFormat format = new InputFormat("images", type, -1, new InputSize(WIDTH, HEIGHT), null);
        return new PictureBatch(format, preprocessing, frames);
    }

    private static FloatBuffer floats(PictureBatch batch) {
        return floats(batch, 1);
    }

    private static FloatBuffer floats(PictureBatch batch, int frames) {
        return batch.memory(frames).pictures().asFloatBuffer();
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
