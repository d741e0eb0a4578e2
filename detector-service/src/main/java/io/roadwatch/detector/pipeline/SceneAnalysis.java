package io.roadwatch.detector.pipeline;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.FrameInfo;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.detect.Finding;
import io.roadwatch.detector.detect.ModelInfo;
import io.roadwatch.detector.group.AnalysisTrigger;
import io.roadwatch.detector.group.SuppressReason;
import io.roadwatch.detector.handoff.HandoffOutcome;
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
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The path of one frame of one stream: detect, group, decide, hand off, publish. {@link #analyse} runs on an inference
 * thread, for one frame at a time; answers of the analyzer arrive on other threads.
 */
final class SceneAnalysis {

    private static final Logger LOG = Logger.getLogger(SceneAnalysis.class);

    private final StreamSpec spec;
    private final String cameraId;
    private final AnalysisStages stages;
    private final AnalysisTrigger trigger;
    private final AlertBoard alerts = new AlertBoard();
    private volatile Instant streamTime = Instant.EPOCH;
    private volatile boolean stopped;

    SceneAnalysis(StreamSpec spec, AnalysisStages stages, AnalysisTrigger trigger) {
        this.spec = spec;
        this.cameraId = spec.id().value();
        this.stages = stages;
        this.trigger = trigger;
    }

    void expect(Optional<ModelInfo> model) {
        model.ifPresent(known -> stages.detections().cameraDeclared(cameraId, known.id(), known.classes()));
        stages.candidates().cameraDeclared(cameraId);
    }

    /** The stream was read up to here; cooldowns are counted on this time. */
    void reached(Instant capturedAt) {
        streamTime = capturedAt;
    }

    /** From now on nothing of this stream is published or handed off. */
    void stop() {
        stopped = true;
    }

    /** @param sequence number of the frame among the analysed ones, from 1 */
    void analyse(DecodedFrame frame, long sequence, Turn.Detected detected, PictureScaler scaler) {
        long begunNanos = System.nanoTime();
        FrameInfo info = new FrameInfo(frame.capturedAt(), sequence, frame.widthPx(), frame.heightPx());
        List<Detection> detections = wanted(detected.findings());
        stages.detections().detected(cameraId, detected.modelType(), detected.took(), detections);
        List<TrafficGroup> groups = stages.grouper().group(detections);
        stages.detections().grouped(cameraId, groups.size());
        if (stopped) {
            return;
        }
        PictureDemand demand = stages.channel().demand(spec.id());
        Optional<SuppressReason> refusal =
                trigger.beforeImages(detections, groups, stages.handoff().availability(), info.capturedAt());
        FramePictures pictures = stages.pictures().of(frame, scaler);
        boolean imagesNeeded = refusal.isEmpty() || demand.groupImages();
        Scene scene = new Scene(detections, groups, imagesNeeded ? pictures.ofGroups(groups) : List.of());
        decide(refusal, info, scene);
        publish(info, scene, pictures, demand, detected.took().plusNanos(System.nanoTime() - begunNanos));
    }

    private List<Detection> wanted(List<Finding> findings) {
        @Nullable Set<String> classes = spec.judging().classes();
        return findings.stream()
                .map(Finding::detection)
                .filter(one -> classes == null || classes.contains(one.className()))
                .toList();
    }

    private void decide(Optional<SuppressReason> refusal, FrameInfo info, Scene scene) {
        Optional<SuppressReason> reason = refusal.or(() -> trigger.afterImages(scene.images()))
                .or(() -> trigger.callBegins() ? Optional.empty() : Optional.of(SuppressReason.CALL_IN_PROGRESS));
        if (reason.isPresent()) {
            LOG.debugf(
                    "LLM not asked camera=%s reason=%s", spec.id(), reason.get().label());
            stages.candidates().suppressed(cameraId, reason.get());
            return;
        }
        stages.candidates().handedOff(cameraId);
        AnalysisRequest request = new AnalysisRequest(
                UUID.randomUUID().toString(),
                cameraId,
                info,
                scene.detections(),
                scene.groups(),
                scene.images(),
                spec.judging().context());
        stages.handoff().handOff(request, this::answered);
    }

    private void answered(HandoffOutcome outcome) {
        trigger.callEnded(streamTime);
        if (outcome instanceof HandoffOutcome.Answered answered) {
            alerts.post(answered.result(), streamTime);
        }
    }

    private void publish(
            FrameInfo info, Scene scene, FramePictures pictures, PictureDemand demand, Duration processTime) {
        Judgement judgement = alerts.at(info.capturedAt());
        Pictures demanded = pictures.demanded(demand, scene, judgement);
        FrameResult result = new FrameResult(spec.wireId(), info, scene, judgement, demanded, processTime);
        stages.channel().publish(spec.id(), result);
    }
}
