package io.roadwatch.detector.observe;

import jakarta.inject.Singleton;

/** Ends all series of a camera that is gone, and gives its label back. Safe for use by many threads. */
@Singleton
public class CameraSeries {

    private final CameraLabels cameras;
    private final FrameMetrics frames;
    private final StreamMetrics streams;
    private final DetectionMetrics detections;
    private final CandidateMetrics candidates;

    public CameraSeries(
            CameraLabels cameras,
            FrameMetrics frames,
            StreamMetrics streams,
            DetectionMetrics detections,
            CandidateMetrics candidates) {
        this.cameras = cameras;
        this.frames = frames;
        this.streams = streams;
        this.detections = detections;
        this.candidates = candidates;
    }

    /** Nothing counts for the camera any more. The shared series of cameras beyond the cap stay. */
    public void end(String cameraId) {
        if (cameras.release(cameraId)) {
            frames.forget(cameraId);
            streams.forget(cameraId);
            detections.forget(cameraId);
            candidates.forget(cameraId);
        }
    }
}
