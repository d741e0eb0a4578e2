package io.roadwatch.detector.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.detector.testing.ConfigOf;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupCropperTest {

    private final BufferedImage frame = Frames.filled(640, 360, 0xFF404040);

    @Test
    void aCropHasTheMarginOnEverySide() {
        List<GroupImage> images =
                cropper(Map.of()).crop(frame, List.of(Frames.group(1, 2, new BoundingBox(100, 50, 200, 120))));

        assertThat(images).singleElement().satisfies(image -> {
            assertThat(image.bbox()).isEqualTo(new BoundingBox(88, 38, 212, 132));
            assertThat(image.widthPx()).isEqualTo(124);
            assertThat(image.heightPx()).isEqualTo(94);
            assertThat(Frames.decoded(image.jpeg()).getWidth()).isEqualTo(124);
        });
    }

    @Test
    void aFractionalBoxIsRoundedOutwards() {
        List<GroupImage> images = cropper(Map.of())
                .crop(frame, List.of(Frames.group(1, 2, new BoundingBox(100.6f, 50.2f, 200.1f, 120.9f))));

        assertThat(images.get(0).bbox()).isEqualTo(new BoundingBox(88, 38, 213, 133));
    }

    @Test
    void aCropIsClampedToTheFrame() {
        List<GroupImage> images =
                cropper(Map.of()).crop(frame, List.of(Frames.group(1, 2, new BoundingBox(-5, 3, 639, 355))));

        assertThat(images.get(0).bbox()).isEqualTo(new BoundingBox(0, 0, 640, 360));
    }

    @Test
    void aGroupOutsideTheFrameHasNoImage() {
        assertThat(cropper(Map.of()).crop(frame, List.of(Frames.group(1, 2, new BoundingBox(700, 10, 720, 40)))))
                .isEmpty();
    }

    @Test
    void aCropShowsTheVeryPixelsOfItsPlace() {
        BufferedImage marked = Frames.filled(640, 360, 0xFF404040);
        for (int y = 100; y < 140; y++) {
            for (int x = 300; x < 340; x++) {
                marked.setRGB(x, y, 0xFFFFFFFF);
            }
        }

        GroupImage image = cropper(Map.of())
                .crop(marked, List.of(Frames.group(1, 2, new BoundingBox(300, 100, 340, 140))))
                .get(0);

        BufferedImage shown = Frames.decoded(image.jpeg());
        assertThat(new Color(shown.getRGB(4, 4)).getGreen()).isBetween(0x38, 0x48);
        assertThat(new Color(shown.getRGB(32, 32)).getGreen()).isGreaterThan(0xF0);
    }

    @Test
    void theLargestGroupsAreKeptInTheOrderOfTheirNumbers() {
        BoundingBox anywhere = new BoundingBox(10, 10, 60, 60);

        List<GroupImage> images = cropper(Map.of("roadwatch.picture.max-images", "2"))
                .crop(
                        frame,
                        List.of(
                                Frames.group(1, 2, anywhere),
                                Frames.group(2, 3, anywhere),
                                Frames.group(3, 2, anywhere),
                                Frames.group(4, 5, anywhere)));

        assertThat(images).extracting(GroupImage::groupIndex).containsExactly(2, 4);
    }

    @Test
    void aLargeCropIsScaledDownAndItsBoxStaysInFramePixels() {
        List<GroupImage> images = cropper(Map.of("roadwatch.picture.max-side-px", "128"))
                .crop(frame, List.of(Frames.group(1, 2, new BoundingBox(12, 12, 500, 244))));

        assertThat(images.get(0).bbox()).isEqualTo(new BoundingBox(0, 0, 512, 256));
        assertThat(images.get(0).widthPx()).isEqualTo(128);
        assertThat(images.get(0).heightPx()).isEqualTo(64);
        assertThat(Frames.decoded(images.get(0).jpeg()).getHeight()).isEqualTo(64);
    }

    @Test
    void theFrameIsNotChanged() {
        int[] before = Frames.pixelsOf(frame);

        cropper(Map.of("roadwatch.picture.max-side-px", "32"))
                .crop(frame, List.of(Frames.group(1, 2, new BoundingBox(0, 0, 640, 360))));

        assertThat(Frames.pixelsOf(frame)).isEqualTo(before);
    }

    private static GroupCropper cropper(Map<String, String> values) {
        PictureConfig config = ConfigOf.with(PictureConfig.class, values);
        return new GroupCropper(config, new JpegEncoder(config));
    }
}
