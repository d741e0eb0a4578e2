package io.roadwatch.analyzer.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.analyzer.testing.Jpegs;
import io.roadwatch.analyzer.testing.ReadConfig;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.FrameInfo;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.TrafficGroup;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagePlannerTest {

    private static final ImageLimits LIMITS = new ImageLimits(8, 1_280, 2_000_000, 8_000_000);

    private final ImagePlanner planner = new ImagePlanner(ReadConfig.of(ImageConfig.class));

    @Test
    void defaultsAreTheDocumentedOnes() {
        assertThat(planner.limits()).isEqualTo(new ImageLimits(8, 1_280, 2 * 1024 * 1024, 8 * 1024 * 1024));
    }

    @Test
    void usualPicturesAreShownAsTheyAreWithTheirOwnSize() {
        byte[] jpeg = Jpegs.of(92, 54);
        ImagePlan plan = planner.plan(request(jpeg), LIMITS);

        assertThat(plan.needsWork()).isFalse();
        assertThat(plan.images()).singleElement().satisfies(image -> {
            assertThat(image.jpeg()).isSameAs(jpeg);
            assertThat(image.widthPx()).isEqualTo(92); // the request says 1
            assertThat(image.heightPx()).isEqualTo(54);
        });
        assertThat(plan.dropped()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10,40,TOO_SMALL", "40,10,TOO_SMALL", "2300,11,TOO_NARROW", "11,2300,TOO_NARROW", "0,0,NOT_A_JPEG"})
    void whatTheVendorRefusesIsLeftOutWithItsReason(int width, int height, ImageDrop reason) {
        byte[] bad = width == 0 ? "GIF89a".getBytes(StandardCharsets.US_ASCII) : Jpegs.of(width, height);

        ImagePlan plan = planner.plan(request(Jpegs.of(20, 20), bad), LIMITS);

        assertThat(plan.images()).hasSize(1);
        assertThat(plan.dropped()).isEqualTo(Map.of(reason, 1));
        assertThat(plan.shows(1)).isTrue();
        assertThat(plan.shows(2)).isFalse();
    }

    @Test
    void picturesOfTheGroupsThatAreMostWorthALookStay() {
        ImagePlan plan = planner.plan(
                request(Jpegs.of(20, 20), Jpegs.of(20, 20), Jpegs.of(20, 20)),
                LIMITS.atMost(OptionalInt.of(2), OptionalInt.empty()));

        assertThat(plan.images())
                .extracting(image -> image.origin().groupIndex())
                .containsExactly(2, 3);
        assertThat(plan.dropped()).isEqualTo(Map.of(ImageDrop.TOO_MANY, 1));
    }

    @Test
    void allTogetherAreBoundedToo() {
        byte[] large = Jpegs.noise(200, 200);
        ImagePlan plan =
                planner.plan(request(large, large, large), new ImageLimits(8, 1_280, 2_000_000, large.length * 2L));

        assertThat(plan.images()).hasSize(2);
        assertThat(plan.dropped()).isEqualTo(Map.of(ImageDrop.TOO_MANY, 1));
    }

    @Test
    void pictureThatIsTooLargeIsMadeSmaller() {
        ImagePlan plan = planner.plan(request(Jpegs.noise(1_600, 800), Jpegs.of(20, 20)), LIMITS);
        assertThat(plan.needsWork()).isTrue();

        ImagePlan shrunk = planner.shrink(plan);

        assertThat(shrunk.needsWork()).isFalse();
        assertThat(shrunk.shrunk()).isEqualTo(1);
        assertThat(shrunk.images().get(0).widthPx()).isEqualTo(1_280);
        assertThat(shrunk.images().get(0).heightPx()).isEqualTo(640);
        assertThat(JpegHeader.of(shrunk.images().get(0).jpeg())).hasValue(new JpegHeader(1_280, 640));
        assertThat(shrunk.images().get(1)).isSameAs(plan.images().get(1));
    }

    @Test
    void fileThatIsTooLargeIsMadeSmallerUntilItFits() {
        byte[] noise = Jpegs.noise(400, 400);
        ImageLimits tight = new ImageLimits(8, 1_280, noise.length / 6, 8_000_000);

        ImagePlan shrunk = planner.shrink(planner.plan(request(noise), tight));

        assertThat(shrunk.images())
                .singleElement()
                .satisfies(image -> assertThat(image.jpeg().length).isLessThanOrEqualTo(noise.length / 6));
    }

    @Test
    void cutOffFileAndOneThatClaimsTooMuchAreLeftOut() {
        byte[] broken = Arrays.copyOf(Jpegs.noise(1_600, 800), 700);
        byte[] bomb = Jpegs.of(20, 20);
        int frame = startOfFrame(bomb);
        bomb[frame + 5] = bomb[frame + 7] = (byte) 0xF0; // claims to be 61,460 x 61,460

        ImagePlan shrunk = planner.shrink(planner.plan(request(broken, bomb), LIMITS));

        assertThat(shrunk.images()).isEmpty();
        assertThat(shrunk.dropped()).isEqualTo(Map.of(ImageDrop.NOT_A_JPEG, 1, ImageDrop.TOO_LARGE, 1));
    }

    @Test
    void smallerMeansHalfThePixelsAndHalfThePicturesAndEnds() {
        ImagePlan plan = planner.plan(request(Jpegs.of(400, 300), Jpegs.of(400, 300), Jpegs.of(400, 300)), LIMITS);

        ImagePlan once = planner.shrink(planner.smaller(plan).orElseThrow());
        assertThat(once.images()).hasSize(1);
        assertThat(once.images().get(0).widthPx()).isEqualTo(282);

        Optional<ImagePlan> next = Optional.of(once);
        int times = 0;
        while (next.isPresent() && times++ < 20) {
            next = planner.smaller(next.get()).map(planner::shrink);
        }
        assertThat(times).isLessThan(10);
    }

    @Test
    void noFileMakesTheHeaderReaderFail() {
        Random random = new Random(3);
        byte[] jpeg = Jpegs.noise(30, 20);
        for (int i = 0; i < 20_000; i++) {
            byte[] file = Arrays.copyOf(jpeg, random.nextInt(jpeg.length));
            for (int flips = random.nextInt(6); flips > 0 && file.length > 0; flips--) {
                file[random.nextInt(Math.min(file.length, 400))] = (byte) random.nextInt();
            }
            JpegHeader.of(file).ifPresent(size -> assertThat(size.widthPx()).isPositive());
        }
    }

    private static int startOfFrame(byte[] jpeg) {
        for (int i = 0; i < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                return i;
            }
        }
        throw new AssertionError("no start of frame");
    }

    /** One group for each picture; a later one is more worth a look. */
    private static AnalysisRequest request(byte[]... jpegs) {
        List<Detection> detections = new ArrayList<>();
        List<TrafficGroup> groups = new ArrayList<>();
        List<GroupImage> images = new ArrayList<>();
        for (int i = 0; i < jpegs.length; i++) {
            BoundingBox box = new BoundingBox(i * 20, 0, i * 20 + 10, 10);
            detections.add(new Detection("car", 0.9f, box));
            groups.add(new TrafficGroup(i + 1, List.of(i), box, List.of("car"), 0.9f)
                    .withTrend(new GroupTrend(i + 1, 1, 1, 1, 0, i / 10f)));
            images.add(new GroupImage(i + 1, box, 1, 1, jpegs[i]));
        }
        return new AnalysisRequest(
                "a-1", "gate", new FrameInfo(Instant.EPOCH, 1, 640, 360), detections, groups, images);
    }
}
