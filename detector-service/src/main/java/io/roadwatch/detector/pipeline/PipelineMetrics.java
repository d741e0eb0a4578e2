package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.observe.CameraSeries;
import io.roadwatch.detector.observe.FrameMetrics;
import io.roadwatch.detector.observe.StreamMetrics;
import jakarta.inject.Singleton;

/** What a stream counts of itself, before anything is detected. */
@Singleton
record PipelineMetrics(FrameMetrics frames, StreamMetrics streams, CameraSeries series) {

    /** Makes the series of a camera exist with 0. */
    void cameraDeclared(String cameraId) {
        frames.cameraDeclared(cameraId);
        streams.cameraDeclared(cameraId);
    }
}
