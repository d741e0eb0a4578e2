package io.roadwatch.detector.picture;

import io.roadwatch.benchmark.micro.Pictures;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From a decoded frame to the picture of one group, with the settings that nobody changed. */
@State(Scope.Thread)
public class GroupPictures {

    private record Usual(int marginPx, int maxImages, int maxSidePx, float quality, int maxBytes)
            implements PictureConfig {}

    private static final PictureConfig USUAL = new Usual(12, 8, 1_024, 0.8f, 524_288);

    @Param({"640", "1920"})
    public int frameWidthPx;

    /** Of the frame's sides. */
    @Param({"0.33", "1"})
    public float part;

    private final GroupCropper cropper = new GroupCropper(USUAL, new JpegEncoder(USUAL));
    private final PictureScaler scaler = new PictureScaler();
    private @Nullable DecodedFrame frame;
    private List<TrafficGroup> groups = List.of();

    /** As the pipeline has it: the whole frame is converted, or the part that is shrunk. */
    private record Street(DecodedFrame frame, PictureScaler scaler) implements Cuttable {

        @Override
        public int widthPx() {
            return frame.widthPx();
        }

        @Override
        public int heightPx() {
            return frame.heightPx();
        }

        @Override
        public BufferedImage cut(Rectangle part, int widthPx, int heightPx) {
            return part.width == widthPx && part.height == heightPx
                    ? scaler.toImage(frame).getSubimage(part.x, part.y, widthPx, heightPx)
                    : scaler.toImage(frame, part, widthPx, heightPx);
        }
    }

    @Setup
    public void prepare() throws IOException {
        DecodedFrame decoded = Pictures.decodedStreet(frameWidthPx, frameWidthPx * 9 / 16);
        frame = decoded;
        BoundingBox box = new BoundingBox(0, 0, part * decoded.widthPx(), part * decoded.heightPx());
        groups = List.of(new TrafficGroup(1, List.of(0, 1), box, List.of("car"), 0.8f));
    }

    @TearDown
    public void close() {
        Objects.requireNonNull(frame).close();
        scaler.close();
    }

    @Benchmark
    public List<GroupImage> crop() {
        return cropper.crop(new Street(Objects.requireNonNull(frame), scaler), groups);
    }
}
