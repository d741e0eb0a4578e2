package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.publish.FrameResult;
import io.roadwatch.detector.publish.PictureDemand;
import io.roadwatch.detector.publish.ResultChannel;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamSpec.WireId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what would be told to subscribers; nobody wants pictures. */
final class RecordingChannel implements ResultChannel {

    private final List<String> told = new CopyOnWriteArrayList<>();

    /** Each as {@code 1 message} or {@code 0 message}; an end as {@code stopped reason}. */
    List<String> told() {
        return told;
    }

    @Override
    public PictureDemand demand(CameraId camera) {
        return PictureDemand.NOTHING;
    }

    @Override
    public void publish(CameraId camera, FrameResult result) {
        throw new UnsupportedOperationException("no frame is analysed here");
    }

    @Override
    public void streamStopped(CameraId camera, WireId wireId, String reason) {
        told.add("stopped " + reason);
    }

    @Override
    public void cameraStatus(CameraId camera, WireId wireId, boolean online, String message) {
        told.add((online ? "1 " : "0 ") + message);
    }
}
