package io.roadwatch.detector.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roadwatch.detector.decode.PictureScaler.PixelOrder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureScalerTest {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    @TempDir
    private Path folder;

    private final PictureScaler scaler = new PictureScaler();

    @AfterEach
    void close() {
        scaler.close();
    }

    @Test
    void aPartThatIsShrunkShowsItsPlaceAlone() throws IOException {
        try (DecodedFrame frame = redWithBlueAt(new Rectangle(201, 101, 80, 60))) {
            BufferedImage part = scaler.toImage(frame, new Rectangle(203, 103, 76, 56), 38, 28);

            assertThat(part.getWidth()).isEqualTo(38);
            assertThat(part.getHeight()).isEqualTo(28);
            assertColour(part, 0, 0, Color.BLUE);
            assertColour(part, 37, 27, Color.BLUE);
            assertThat(frame.widthPx()).isEqualTo(WIDTH);
        }
    }

    @Test
    void aWholePictureKeepsItsColours() throws IOException {
        try (DecodedFrame frame = redWithBlueAt(new Rectangle(160, 0, 160, 180))) {
            BufferedImage whole = scaler.toImage(frame);

            assertColour(whole, 10, 10, Color.RED);
            assertColour(whole, 300, 170, Color.BLUE);
        }
    }

    @Test
    void planesAreInTheOrderThatIsAskedFor() throws IOException {
        PicturePlanes planes = new PicturePlanes(WIDTH / 2, HEIGHT / 2);
        byte[] row = new byte[1];
        try (DecodedFrame frame = redWithBlueAt(new Rectangle(0, 0, 2, 2))) {
            scaler.scale(frame, PixelOrder.RGB, WIDTH / 2, HEIGHT / 2, planes);
            planes.read(0, HEIGHT / 2 - 1, row, 1);
            assertThat(row[0] & 0xFF).isGreaterThan(240);

            scaler.scale(frame, PixelOrder.BGR, WIDTH / 2, HEIGHT / 2, planes);
            planes.read(0, HEIGHT / 2 - 1, row, 1);
            assertThat(row[0] & 0xFF).isLessThan(15);
        }
    }

    @Test
    void aPictureThatIsLargerThanThePlanesIsRefused() throws IOException {
        PicturePlanes planes = new PicturePlanes(WIDTH, HEIGHT);
        try (DecodedFrame frame = redWithBlueAt(new Rectangle(0, 0, 2, 2))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> scaler.scale(frame, PixelOrder.RGB, WIDTH, HEIGHT + 1, planes))
                    .withMessage("a picture of 320x181 px does not fit planes of 320x180");
        }
    }

    /** As JPEG files are read: packed pixels. */
    private DecodedFrame redWithBlueAt(Rectangle place) throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLUE);
        pen.fill(place);
        pen.dispose();
        Path file = folder.resolve("picture.jpg");
        ImageIO.write(picture, "jpg", file.toFile());
        return PictureFile.read(file);
    }

    private static void assertColour(BufferedImage picture, int x, int y, Color expected) {
        Color actual = new Color(picture.getRGB(x, y));
        assertThat(new int[] {actual.getRed(), actual.getGreen(), actual.getBlue()})
                .satisfies(rgb -> {
                    assertThat(rgb[0]).isBetween(expected.getRed() - 25, expected.getRed() + 25);
                    assertThat(rgb[1]).isBetween(expected.getGreen() - 25, expected.getGreen() + 25);
                    assertThat(rgb[2]).isBetween(expected.getBlue() - 25, expected.getBlue() + 25);
                });
    }
}
