package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamSpec.WireId;

/**
 * Fan-out of results to subscribers, wherever they are. Safe for use by many threads; no call blocks, whatever the
 * subscribers do.
 */
public interface ResultChannel {

    /** What is wanted of a camera now. */
    PictureDemand demand(CameraId camera);

    void publish(CameraId camera, FrameResult result);

    /** @param reason a sentence for people */
    void streamStopped(CameraId camera, WireId wireId, String reason);

    /** @param message a sentence for people, without the address */
    void cameraStatus(CameraId camera, WireId wireId, boolean online, String message);
}
