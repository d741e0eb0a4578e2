package io.roadwatch.detector.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.testing.ConfigOf;
import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JpegSizesTest {

    private final AtomicInteger encoded = new AtomicInteger();
    private final AtomicInteger drawn = new AtomicInteger();
    private final JpegSizes sizes = new JpegSizes(
            new JpegEncoder(ConfigOf.defaults(PictureConfig.class)) {
                @Override
                public byte[] encode(BufferedImage image) {
                    encoded.incrementAndGet();
                    return super.encode(image);
                }
            },
            () -> {
                drawn.incrementAndGet();
                return Frames.filled(640, 360, 0x808080);
            });

    @Test
    void nothingIsMadeBeforeSomebodyAsks() {
        assertThat(drawn).hasValue(0);
        assertThat(encoded).hasValue(0);
    }

    @Test
    void eachSizeIsEncodedOnce() {
        assertThat(sizes.full()).isSameAs(sizes.full());
        assertThat(sizes.atMost(320)).isSameAs(sizes.atMost(320));

        assertThat(drawn).hasValue(1);
        assertThat(encoded).hasValue(2);
    }

    @Test
    void aWidthThatTheFrameDoesNotHaveIsTheFrameItself() {
        assertThat(sizes.atMost(1_280)).isSameAs(sizes.full()).isSameAs(sizes.atMost(640));

        assertThat(encoded).hasValue(1);
    }

    @Test
    void aScaledPictureKeepsItsProportions() {
        BufferedImage small = Frames.decoded(sizes.atMost(160));

        assertThat(small.getWidth()).isEqualTo(160);
        assertThat(small.getHeight()).isEqualTo(90);
    }

    @Test
    void aVeryFlatPictureKeepsAtLeastOneRow() {
        JpegSizes flat = new JpegSizes(
                new JpegEncoder(ConfigOf.defaults(PictureConfig.class)), () -> Frames.filled(640, 2, 0xFFFFFF));

        assertThat(Frames.decoded(flat.atMost(16)).getHeight()).isEqualTo(1);
    }
}
