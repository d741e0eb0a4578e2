package io.roadwatch.detector.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.TrafficGroup;
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
        List<GroupImage> images = cropper(Map.of())
                .crop(Frames.cuttable(frame), List.of(Frames.group(1, 2, new BoundingBox(100, 50, 200, 120))));

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
                .crop(
                        Frames.cuttable(frame),
                        List.of(Frames.group(1, 2, new BoundingBox(100.6f, 50.2f, 200.1f, 120.9f))));

        assertThat(images.get(0).bbox()).isEqualTo(new BoundingBox(88, 38, 213, 133));
    }

    @Test
    void aCropIsClampedToTheFrame() {
        List<GroupImage> images = cropper(Map.of())
                .crop(Frames.cuttable(frame), List.of(Frames.group(1, 2, new BoundingBox(-5, 3, 639, 355))));

        assertThat(images.get(0).bbox()).isEqualTo(new BoundingBox(0, 0, 640, 360));
    }

    @Test
    void aGroupOutsideTheFrameHasNoImage() {
        assertThat(cropper(Map.of())
                        .crop(Frames.cuttable(frame), List.of(Frames.group(1, 2, new BoundingBox(700, 10, 720, 40)))))
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
                .crop(Frames.cuttable(marked), List.of(Frames.group(1, 2, new BoundingBox(300, 100, 340, 140))))
                .get(0);

        BufferedImage shown = Frames.decoded(image.jpeg());
        assertThat(new Color(shown.getRGB(4, 4)).getGreen()).isBetween(0x38, 0x48);
        assertThat(new Color(shown.getRGB(32, 32)).getGreen()).isGreaterThan(0xF0);
    }

    @Test
    void theFirstGroupsAreKeptInTheOrderOfTheirNumbers() {
        BoundingBox anywhere = new BoundingBox(10, 10, 60, 60);

        List<GroupImage> images = cropper(Map.of("roadwatch.picture.max-images", "2"))
                .crop(
                        Frames.cuttable(frame),
                        List.of(
                                Frames.group(4, 5, anywhere),
                                Frames.group(2, 3, anywhere),
                                Frames.group(1, 2, anywhere),
                                Frames.group(3, 2, anywhere)));

        assertThat(images).extracting(GroupImage::groupIndex).containsExactly(2, 4);
    }

    @Test
    void aCropOfA4kFrameShowsTheSourcesOwnPixels() {
        BufferedImage large = Frames.filled(3_840, 2_160, 0xFF202020);
        for (int y = 1_000; y < 1_400; y++) { // columns of 4 px would be grey in any smaller picture of the frame
            for (int x = 3_000; x < 3_600; x++) {
                large.setRGB(x, y, x / 4 % 2 == 0 ? 0xFFFFFFFF : 0xFF000000);
            }
        }

        GroupImage image = cropper(Map.of("roadwatch.picture.quality", "1.0"))
                .crop(Frames.cuttable(large), List.of(Frames.group(1, 2, new BoundingBox(3_100, 1_100, 3_500, 1_300))))
                .get(0);

        assertThat(image.bbox()).isEqualTo(new BoundingBox(3_088, 1_088, 3_512, 1_312));
        BufferedImage shown = Frames.decoded(image.jpeg());
        assertThat(shown.getWidth()).isEqualTo(424);
        for (int x = 0; x < 424; x++) {
            int expected = (3_088 + x) / 4 % 2 == 0 ? 255 : 0;
            assertThat(new Color(shown.getRGB(x, 100)).getGreen()).isBetween(expected - 40, expected + 40);
        }
    }

    @Test
    void aGroupAtTheEdgeOfA4kFrameHasTheMarginOnlyInside() {
        BufferedImage large = Frames.filled(3_840, 2_160, 0xFF404040);

        GroupImage image = cropper(Map.of())
                .crop(Frames.cuttable(large), List.of(Frames.group(1, 2, new BoundingBox(3_700, 2_000, 3_840, 2_160))))
                .get(0);

        assertThat(image.bbox()).isEqualTo(new BoundingBox(3_688, 1_988, 3_840, 2_160));
        assertThat(image.widthPx()).isEqualTo(152);
        assertThat(image.heightPx()).isEqualTo(172);
    }

    @Test
    void aFileIsCompressedHarderUntilItFits() {
        Map<String, String> bounded = Map.of("roadwatch.picture.max-bytes", "120000");

        GroupImage large = cropper(Map.of())
                .crop(Frames.cuttable(Frames.noise(640, 360)), whole())
                .get(0);
        GroupImage small = cropper(bounded)
                .crop(Frames.cuttable(Frames.noise(640, 360)), whole())
                .get(0);

        assertThat(large.jpeg().length).isBetween(120_001, 524_288);
        assertThat(small.jpeg().length).isLessThanOrEqualTo(120_000);
        assertThat(small.widthPx()).isEqualTo(640); // the quality was enough
    }

    @Test
    void aFileThatNoQualityMakesFitIsScaledDown() {
        Map<String, String> bounded = Map.of("roadwatch.picture.max-bytes", "16384");

        GroupImage image = cropper(bounded)
                .crop(Frames.cuttable(Frames.noise(640, 360)), whole())
                .get(0);

        assertThat(image.jpeg().length).isLessThanOrEqualTo(16_384);
        assertThat(image.widthPx()).isLessThan(640);
        assertThat(Frames.decoded(image.jpeg()).getWidth()).isEqualTo(image.widthPx());
        assertThat(image.bbox()).isEqualTo(new BoundingBox(0, 0, 640, 360));
    }

    @Test
    void aLargeCropIsScaledDownAndItsBoxStaysInFramePixels() {
        List<GroupImage> images = cropper(Map.of("roadwatch.picture.max-side-px", "128"))
                .crop(Frames.cuttable(frame), List.of(Frames.group(1, 2, new BoundingBox(12, 12, 500, 244))));

        assertThat(images.get(0).bbox()).isEqualTo(new BoundingBox(0, 0, 512, 256));
        assertThat(images.get(0).widthPx()).isEqualTo(128);
        assertThat(images.get(0).heightPx()).isEqualTo(64);
        assertThat(Frames.decoded(images.get(0).jpeg()).getHeight()).isEqualTo(64);
    }

    @Test
    void theFrameIsNotChanged() {
        int[] before = Frames.pixelsOf(frame);

        cropper(Map.of("roadwatch.picture.max-side-px", "32"))
                .crop(Frames.cuttable(frame), List.of(Frames.group(1, 2, new BoundingBox(0, 0, 640, 360))));

        assertThat(Frames.pixelsOf(frame)).isEqualTo(before);
    }

    private static List<TrafficGroup> whole() {
        return List.of(Frames.group(1, 2, new BoundingBox(0, 0, 640, 360)));
    }

    private static GroupCropper cropper(Map<String, String> values) {
        PictureConfig config = ConfigOf.with(PictureConfig.class, values);
        return new GroupCropper(config, new JpegEncoder(config));
    }
}
