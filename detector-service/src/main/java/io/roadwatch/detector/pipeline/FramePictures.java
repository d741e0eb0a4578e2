package io.roadwatch.detector.pipeline;

import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.picture.Cuttable;
import io.roadwatch.detector.picture.JpegSizes;
import io.roadwatch.detector.publish.FrameResult.Judgement;
import io.roadwatch.detector.publish.FrameResult.Pictures;
import io.roadwatch.detector.publish.FrameResult.Scene;
import io.roadwatch.detector.publish.PictureDemand;
import io.roadwatch.detector.publish.PictureKind;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one frame. The full picture is converted when the first that needs it is, and only once. Used by one
 * thread, while it holds the frame.
 */
final class FramePictures implements Cuttable {

    private final DecodedFrame frame;
    private final PictureScaler scaler;
    private final PictureStages stages;
    private @Nullable BufferedImage full;
    private long spentNanos;
    private boolean made;

    FramePictures(DecodedFrame frame, PictureScaler scaler, PictureStages stages) {
        this.frame = frame;
        this.scaler = scaler;
        this.stages = stages;
    }

    /** @param groups those most worth a picture first */
    List<GroupImage> ofGroups(List<TrafficGroup> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        long begunNanos = System.nanoTime();
        List<GroupImage> images = stages.cropper().crop(this, groups);
        spentNanos += System.nanoTime() - begunNanos;
        return images;
    }

    @Override
    public int widthPx() {
        return frame.widthPx();
    }

    @Override
    public int heightPx() {
        return frame.heightPx();
    }

    /** Shrinking is left to FFmpeg, which takes a third of Java's time on frames of a video. */
    @Override
    public BufferedImage cut(Rectangle part, int widthPx, int heightPx) {
        made = true;
        return part.width == widthPx && part.height == heightPx
                ? full().getSubimage(part.x, part.y, widthPx, heightPx)
                : scaler.toImage(frame, part, widthPx, heightPx);
    }

    Pictures demanded(PictureDemand demand, Scene scene, Judgement judgement) {
        long begunNanos = System.nanoTime();
        JpegSizes annotated = new JpegSizes(
                stages.jpeg(),
                () -> stages.annotator().annotate(full(), scene.detections(), scene.groups(), judgement::riskOf));
        JpegSizes raw = new JpegSizes(stages.jpeg(), this::full);
        Map<PictureKind, byte[]> scaled = new HashMap<>();
        demand.scaled()
                .forEach(kind -> scaled.put(kind, (kind.annotated() ? annotated : raw).atMost(kind.maxWidthPx())));
        Pictures pictures =
                new Pictures(demand.annotated() ? annotated.full() : null, demand.raw() ? raw.full() : null, scaled);
        spentNanos += System.nanoTime() - begunNanos;
        return pictures;
    }

    /** Time that was spent on them up to now; 0 if none was wanted. */
    long spentNanos() {
        return made ? spentNanos : 0;
    }

    private BufferedImage full() {
        made = true;
        if (full == null) {
            full = scaler.toImage(frame);
        }
        return full;
    }
}
