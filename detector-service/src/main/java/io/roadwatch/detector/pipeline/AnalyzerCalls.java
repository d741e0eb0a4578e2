package io.roadwatch.detector.pipeline;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.FrameInfo;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.detector.group.AnalysisTrigger;
import io.roadwatch.detector.group.CallOutcome;
import io.roadwatch.detector.group.Selection;
import io.roadwatch.detector.handoff.HandoffOutcome;
import io.roadwatch.detector.observe.FrameTimes;
import io.roadwatch.detector.publish.FrameResult.Judgement;
import io.roadwatch.detector.source.StreamSpec;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The calls of the analyzer for one stream, and what came of them. {@link #decide} runs on an inference thread, for one frame
 * at a time; answers arrive on other threads. Every frame that is not handed off is counted and logged with its reason.
 */
final class AnalyzerCalls {

    private static final Logger LOG = Logger.getLogger(AnalyzerCalls.class);

    private final StreamSpec spec;
    private final AnalysisStages stages;
    private final AnalysisTrigger trigger;
    private final AlertBoard alerts = new AlertBoard();
    private volatile Instant streamTime = Instant.EPOCH;

    AnalyzerCalls(StreamSpec spec, AnalysisStages stages, AnalysisTrigger trigger) {
        this.spec = spec;
        this.stages = stages;
        this.trigger = trigger;
    }

    /** The stream was read up to here; cooldowns are counted on this time. */
    void reached(Instant capturedAt) {
        streamTime = capturedAt;
    }

    /** What the analyzer last said, as far as it still counts. */
    Judgement judgementAt(Instant capturedAt) {
        return alerts.at(capturedAt);
    }

    /**
     * Makes the call of a frame, or not.
     *
     * @param images of groups of the frame, perhaps of more than the selected ones
     * @param times of the frame up to now
     */
    void decide(Selection selected, FrameInfo frame, List<GroupImage> images, FrameTimes times) {
        Selection decided = begun(trigger.afterImages(selected, images));
        stages.candidates().decided(spec.id().value(), decided);
        log(decided);
        if (decided.refusal() == null) {
            AnalysisRequest request = request(decided, frame, images);
            stages.evidence().begun(request);
            stages.handoff().handOff(request, times, outcome -> ended(request.analysisId(), outcome));
        }
    }

    private Selection begun(Selection selection) {
        return selection.refusal() != null || trigger.callBegins(selection) ? selection : selection.overtaken();
    }

    private AnalysisRequest request(Selection decided, FrameInfo frame, List<GroupImage> images) {
        Set<Integer> asked =
                decided.chosen().stream().map(group -> group.groupIndex()).collect(Collectors.toSet());
        return new AnalysisRequest(
                UUID.randomUUID().toString(),
                spec.id().value(),
                frame,
                decided.sight().detections(),
                decided.chosenByNumber(),
                images.stream()
                        .filter(image -> asked.contains(image.groupIndex()))
                        .toList(),
                spec.judging().context(),
                spec.judging().scene());
    }

    /** The trigger and the board first: what people look at later must not be in the way of the next call. */
    private void ended(String analysisId, HandoffOutcome outcome) {
        Instant now = streamTime;
        if (outcome instanceof HandoffOutcome.Answered answered) {
            trigger.callEnded(CallOutcome.of(answered.result().verdict()), now);
            alerts.post(answered.result(), now);
            stages.evidence().answered(answered.result(), now);
        } else if (outcome instanceof HandoffOutcome.Failed failed) {
            trigger.callEnded(CallOutcome.FAILED, now);
            stages.evidence().failed(analysisId, failed.reason());
        }
    }

    /** One line per frame, and the text only where somebody reads it. */
    private void log(Selection decided) {
        if (!LOG.isDebugEnabled()) {
            return;
        }
        decided.whyNot()
                .ifPresentOrElse(
                        reason -> LOG.debugf(
                                "LLM not asked camera=%s reason=%s groups=[%s]",
                                spec.id(), reason.label(), decided.reasons()),
                        () -> LOG.debugf(
                                "LLM asked camera=%s groups=[%s] left_out=[%s]",
                                spec.id(), decided.names(), decided.reasons()));
    }
}
