package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.ReadOutcome.PictureRead;
import io.roadwatch.detector.decode.VideoReader;
import io.roadwatch.detector.observe.StreamMetrics;
import io.roadwatch.detector.observe.StreamMetrics.SkipReason;
import io.roadwatch.detector.source.StreamSpec;

/** Paces and samples what a reader reads, and feeds it to the analyser. Used by the stream's own thread. */
final class FrameFeed {

    private final String cameraId;
    private final VideoReader video;
    private final FrameAnalyser analyser;
    private final StreamMetrics metrics;
    private final FramePacer pacer;
    private final boolean everyFrame;
    private final boolean paced;

    FrameFeed(StreamSpec spec, VideoReader video, StreamEnvironment environment, FrameAnalyser analyser) {
        this.cameraId = spec.id().value();
        this.video = video;
        this.analyser = analyser;
        this.metrics = environment.metrics();
        this.pacer = new FramePacer(environment.clock());
        boolean file = !video.info().live();
        this.paced = file && spec.playback().paced();
        this.everyFrame = file && !spec.playback().paced();
    }

    void accept(PictureRead read) throws InterruptedException {
        if (paced) {
            pacer.awaitDue(read.capturedAt());
        }
        metrics.frameRead(cameraId);
        if (!analyser.wants(read.capturedAt())) {
            metrics.frameSkipped(cameraId, SkipReason.SAMPLING);
            return;
        }
        if (everyFrame) {
            analyser.awaitRoom();
        }
        metrics.frameSampled(cameraId);
        analyser.offer(video.take());
    }
}
