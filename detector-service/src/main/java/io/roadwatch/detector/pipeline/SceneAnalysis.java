package io.roadwatch.detector.pipeline;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.FrameInfo;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.detect.ModelInfo;
import io.roadwatch.detector.group.Selection;
import io.roadwatch.detector.group.Sight;
import io.roadwatch.detector.observe.FrameTimes;
import io.roadwatch.detector.observe.Stage;
import io.roadwatch.detector.publish.FrameResult;
import io.roadwatch.detector.publish.FrameResult.Judgement;
import io.roadwatch.detector.publish.FrameResult.Pictures;
import io.roadwatch.detector.publish.FrameResult.Scene;
import io.roadwatch.detector.publish.PictureDemand;
import io.roadwatch.detector.source.StreamSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The path of one frame of one stream: detect, group, follow, select, picture, hand off, publish. {@link #analyse} runs on
 * an inference thread, for one frame at a time.
 */
final class SceneAnalysis {

    private final StreamSpec spec;
    private final String cameraId;
    private final AnalysisStages stages;
    private final StreamAttention attention;
    private final AnalyzerCalls calls;
    private volatile boolean stopped;

    SceneAnalysis(StreamSpec spec, AnalysisStages stages, StreamAttention attention) {
        this.spec = spec;
        this.cameraId = spec.id().value();
        this.stages = stages;
        this.attention = attention;
        this.calls = new AnalyzerCalls(spec, stages, attention.trigger());
    }

    void expect(Optional<ModelInfo> model) {
        model.ifPresent(known -> stages.detections().cameraDeclared(cameraId, known.id(), known.classes()));
        stages.candidates().cameraDeclared(cameraId);
    }

    /** The stream was read up to here; cooldowns are counted on this time. */
    void reached(Instant capturedAt) {
        calls.reached(capturedAt);
    }

    /** From now on nothing of this stream is published or handed off. */
    void stop() {
        stopped = true;
    }

    /** @param sequence number of the frame among the analysed ones, from 1 */
    void analyse(DecodedFrame frame, long sequence, Turn.Detected detected, PictureScaler scaler) {
        FrameInfo info = new FrameInfo(frame.capturedAt(), sequence, frame.widthPx(), frame.heightPx());
        FrameTimes times = new FrameTimes(detected.begunNanos(), detected.took());
        List<Detection> objects = follow(detected, info.capturedAt(), times);
        Sight sight = group(objects, info.capturedAt(), times);
        if (stopped) {
            return;
        }
        PictureDemand demand = stages.channel().demand(spec.id());
        Selection selection = attention.trigger().select(sight, stages.handoff().availability());
        FramePictures pictures = stages.pictures().of(frame, scaler);
        // A subscriber may want to see every group; the analyzer sees those of the call.
        List<TrafficGroup> shown = demand.groupImages() ? selection.inOrderOfWorth() : selection.chosen();
        long picturesNanos = System.nanoTime();
        Scene scene = new Scene(sight.detections(), sight.groups(), pictures.ofGroups(shown));
        times.took(Stage.PICTURES, picturesNanos);
        calls.decide(selection, info, scene.images(), times);
        publish(info, scene, pictures, demand, detected.begunNanos());
    }

    /** However the tracker fares, the frame was looked at, and counts. */
    private List<Detection> follow(Turn.Detected detected, Instant capturedAt, FrameTimes times) {
        long begunNanos = System.nanoTime();
        List<Detection> objects = List.of();
        try {
            objects = attention.objects().follow(detected.findings(), capturedAt);
        } finally {
            stages.detections().detected(cameraId, detected.modelType(), detected.took(), objects);
        }
        stages.times().took(Stage.TRACK, System.nanoTime() - begunNanos);
        times.took(Stage.TRACK, begunNanos);
        return objects;
    }

    private Sight group(List<Detection> detections, Instant capturedAt, FrameTimes times) {
        long begunNanos = System.nanoTime();
        List<TrafficGroup> groups =
                attention.groups().follow(stages.grouper().group(detections), detections, capturedAt);
        stages.times().took(Stage.GROUP, System.nanoTime() - begunNanos);
        times.took(Stage.GROUP, begunNanos);
        stages.detections().grouped(cameraId, groups.size());
        return new Sight(detections, groups, capturedAt);
    }

    private void publish(FrameInfo info, Scene scene, FramePictures pictures, PictureDemand demand, long begunNanos) {
        Judgement judgement = calls.judgementAt(info.capturedAt());
        Pictures demanded = pictures.demanded(demand, scene, judgement);
        if (pictures.spentNanos() > 0) {
            stages.times().took(Stage.PICTURES, pictures.spentNanos());
        }
        long publishingNanos = System.nanoTime();
        Duration processTime = Duration.ofNanos(publishingNanos - begunNanos);
        stages.channel()
                .publish(spec.id(), new FrameResult(spec.wireId(), info, scene, judgement, demanded, processTime));
        stages.times().took(Stage.PUBLISH, System.nanoTime() - publishingNanos);
    }
}
