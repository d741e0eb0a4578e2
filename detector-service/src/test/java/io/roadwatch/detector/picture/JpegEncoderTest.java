package io.roadwatch.detector.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.testing.ConfigOf;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegEncoderTest {

    private final JpegEncoder jpeg = new JpegEncoder(ConfigOf.defaults(PictureConfig.class));

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_BYTE_GRAY
            })
    void everyKindOfImageComesBackWithItsSizeAndBrightness(int type) {
        BufferedImage image = new BufferedImage(33, 17, type);
        for (int y = 0; y < 17; y++) {
            for (int x = 0; x < 33; x++) {
                image.setRGB(x, y, 0xFF808080);
            }
        }
        int expected = new Color(image.getRGB(16, 8)).getGreen();

        BufferedImage decoded = Frames.decoded(jpeg.encode(image));

        assertThat(decoded.getWidth()).isEqualTo(33);
        assertThat(decoded.getHeight()).isEqualTo(17);
        assertThat(decoded.getColorModel().getNumComponents()).isLessThanOrEqualTo(3);
        assertThat(new Color(decoded.getRGB(16, 8)).getGreen()).isBetween(expected - 4, expected + 4);
    }

    @Test
    void redStaysRed() {
        BufferedImage decoded = Frames.decoded(jpeg.encode(Frames.filled(32, 32, 0xFFE01010)));

        Color middle = new Color(decoded.getRGB(16, 16));
        assertThat(middle.getRed()).isGreaterThan(200);
        assertThat(middle.getBlue()).isLessThan(50);
    }

    @Test
    void lowerQualityMakesASmallerFile() {
        BufferedImage noise = Frames.noise(128, 128);
        JpegEncoder poor =
                new JpegEncoder(ConfigOf.with(PictureConfig.class, Map.of("roadwatch.picture.quality", "0.2")));

        assertThat(poor.encode(noise).length).isLessThan(jpeg.encode(noise).length);
    }

    @Test
    void manyThreadsGetTheSameFileAsOne() {
        BufferedImage noise = Frames.noise(200, 100);
        byte[] alone = jpeg.encode(noise);

        List<byte[]> together = IntStream.range(0, 32)
                .parallel()
                .mapToObj(ignored -> jpeg.encode(noise))
                .toList();

        assertThat(together).allSatisfy(file -> assertThat(file).isEqualTo(alone));
    }
}
