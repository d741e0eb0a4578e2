package io.roadwatch.detector.pipeline;

import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.publish.FrameResult.Judgement;
import io.roadwatch.detector.publish.FrameResult.Pictures;
import io.roadwatch.detector.publish.FrameResult.Scene;
import io.roadwatch.detector.publish.PictureDemand;
import java.awt.image.BufferedImage;
import java.util.List;
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
        return new Pictures(
                demand.annotated() ? annotated(scene, judgement) : null,
                demand.raw() ? stages.jpeg().encode(full()) : null);
    }

    private byte[] annotated(Scene scene, Judgement judgement) {
        BufferedImage drawn =
                stages.annotator().annotate(full(), scene.detections(), scene.groups(), judgement::riskOf);
        return stages.jpeg().encode(drawn);
    }

    private BufferedImage full() {
        if (full == null) {
            full = scaler.toImage(frame);
        }
        return full;
    }
}
