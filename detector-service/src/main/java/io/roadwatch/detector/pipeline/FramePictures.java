package io.roadwatch.detector.pipeline;

import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.picture.JpegSizes;
import io.roadwatch.detector.publish.FrameResult.Judgement;
import io.roadwatch.detector.publish.FrameResult.Pictures;
import io.roadwatch.detector.publish.FrameResult.Scene;
import io.roadwatch.detector.publish.PictureDemand;
import io.roadwatch.detector.publish.PictureKind;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one frame. The full picture is converted when the first of them is needed, and only once. Used by one
 * thread, while it holds the frame.
 */
final class FramePictures {

    private final DecodedFrame frame;
    private final PictureScaler scaler;
    private final PictureStages stages;
    private @Nullable BufferedImage full;

    FramePictures(DecodedFrame frame, PictureScaler scaler, PictureStages stages) {
        this.frame = frame;
        this.scaler = scaler;
        this.stages = stages;
    }

    List<GroupImage> ofGroups(List<TrafficGroup> groups) {
        return groups.isEmpty() ? List.of() : stages.cropper().crop(full(), groups);
    }

    Pictures demanded(PictureDemand demand, Scene scene, Judgement judgement) {
        JpegSizes annotated = new JpegSizes(
                stages.jpeg(),
                () -> stages.annotator().annotate(full(), scene.detections(), scene.groups(), judgement::riskOf));
        JpegSizes raw = new JpegSizes(stages.jpeg(), this::full);
        Map<PictureKind, byte[]> scaled = new HashMap<>();
        demand.scaled()
                .forEach(kind -> scaled.put(kind, (kind.annotated() ? annotated : raw).atMost(kind.maxWidthPx())));
        return new Pictures(demand.annotated() ? annotated.full() : null, demand.raw() ? raw.full() : null, scaled);
    }

    private BufferedImage full() {
        if (full == null) {
            full = scaler.toImage(frame);
        }
        return full;
    }
}
