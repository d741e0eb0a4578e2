package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.CameraId;
import java.time.Duration;
import java.util.Set;

/** Those who look at pictures alone. Safe for use by many threads; no call blocks. */
public interface PictureViewers {

    /** What they would take now of a camera. */
    Set<PictureKind> wanted(CameraId camera);

    /** Shows each of them the picture that it wants, if it was made. */
    void show(CameraId camera, FrameResult result);

    /** Something happened to the stream of a camera; whoever waits for a picture that cannot come is told so. */
    void streamChanged(CameraId camera);

    /** Disconnects whoever has not taken a picture for too long, and whoever looks at a stream that is over. */
    void tidyUp(Duration stuckAfter);
}
