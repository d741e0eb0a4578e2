package io.roadwatch.detector.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpegFileTest {

    @TempDir
    private Path folder;

    @Test
    void pixelsAreTheJdksToTheBit() throws IOException {
        BufferedImage picture = new BufferedImage(37, 23, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 37 * 23; i++) {
            picture.setRGB(i % 37, i / 37, 0x010307 * i);
        }
        Path file = write(picture, "colours.jpg");
        BufferedImage expected = ImageIO.read(file.toFile());

        try (DecodedFrame frame = PictureFile.read(file);
                PictureScaler scaler = new PictureScaler()) {
            BufferedImage read = scaler.toImage(frame);
            assertThat(read.getRGB(0, 0, 37, 23, null, 0, 37)).isEqualTo(expected.getRGB(0, 0, 37, 23, null, 0, 37));
        }
    }

    @Test
    void greyBecomesThreeEqualColours() throws IOException {
        BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(8, 8, 0, 200);
        Path file = write(grey, "grey.jpg");
        int sample = ImageIO.read(file.toFile()).getRaster().getSample(8, 8, 0);

        try (DecodedFrame frame = PictureFile.read(file);
                PictureScaler scaler = new PictureScaler()) {
            assertThat(scaler.toImage(frame).getRGB(8, 8) & 0xFFFFFF).isEqualTo(0x010101 * sample);
        }
    }

    @Test
    void brokenJpegIsNoPicture() throws IOException {
        Path file = Files.write(folder.resolve("broken.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});

        assertThatExceptionOfType(DecodeException.class).isThrownBy(() -> PictureFile.read(file));
    }

    @Test
    void cutOffJpegIsRefusedInsteadOfShownHalfGrey() throws IOException {
        BufferedImage noise = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 160 * 120; i++) {
            noise.setRGB(i % 160, i / 160, 0x9E3779B1 * i);
        }
        byte[] whole = Files.readAllBytes(write(noise, "whole.jpg"));
        Path cut = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(whole, whole.length / 2));

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> PictureFile.read(cut))
                .withMessageContaining("cut off");
    }

    private Path write(BufferedImage image, String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }
}
