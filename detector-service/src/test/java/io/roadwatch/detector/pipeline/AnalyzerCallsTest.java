package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.contract.FrameInfo;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.LlmCall;
import io.roadwatch.contract.LlmTiming;
import io.roadwatch.contract.LlmUsage;
import io.roadwatch.contract.Motion;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.SceneContext;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.contract.Verdict;
import io.roadwatch.detector.detect.DetectConfig;
import io.roadwatch.detector.evidence.AlertLog;
import io.roadwatch.detector.evidence.AnalysisEnd;
import io.roadwatch.detector.evidence.AnalysisStore;
import io.roadwatch.detector.evidence.EvidenceConfig;
import io.roadwatch.detector.evidence.Kept;
import io.roadwatch.detector.evidence.KeptAnalysis;
import io.roadwatch.detector.group.AnalysisTrigger;
import io.roadwatch.detector.group.GroupConfig;
import io.roadwatch.detector.group.LlmAvailability;
import io.roadwatch.detector.group.ProximityGrouper;
import io.roadwatch.detector.group.Selection;
import io.roadwatch.detector.group.Sight;
import io.roadwatch.detector.group.TriggerConfig;
import io.roadwatch.detector.handoff.HandoffOutcome;
import io.roadwatch.detector.handoff.RecordingHandoff;
import io.roadwatch.detector.observe.CameraLabels;
import io.roadwatch.detector.observe.CandidateMetrics;
import io.roadwatch.detector.observe.DetectionMetrics;
import io.roadwatch.detector.observe.EvidenceMetrics;
import io.roadwatch.detector.observe.FrameTimes;
import io.roadwatch.detector.observe.StageMetrics;
import io.roadwatch.detector.picture.PictureConfig;
import io.roadwatch.detector.publish.FrameResult.Judgement;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.Playback;
import io.roadwatch.detector.source.Sampling;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.source.StreamSpec.Judging;
import io.roadwatch.detector.source.StreamSpec.WireId;
import io.roadwatch.detector.testing.ConfigOf;
import io.roadwatch.detector.testing.Counts;
import io.roadwatch.detector.track.TrackConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two parked pairs; the first is judged, and then a car of the second one moves. */
class AnalyzerCallsTest {

    private static final Instant START = Instant.parse("2026-07-22T10:00:00Z");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final RecordingHandoff handoff = new RecordingHandoff();
    private final EvidenceConfig keeping = ConfigOf.defaults(EvidenceConfig.class);
    private final EvidenceMetrics kept = new EvidenceMetrics(registry);
    private final AnalysisStore analyses = Kept.store(keeping, kept);
    private final AlertLog alerts = Kept.log(keeping, kept);
    private final StreamSpec spec = StreamSpec.of(
            new CameraId("gate"),
            new WireId.Text("gate"),
            StreamAddress.parse("rtsp://10.0.0.7/main"),
            Playback.ONCE,
            new Sampling(Duration.ofMillis(200)));

    @Test
    void requestOfModeAwareHasTheChosenGroupsTheirImagesAndAllDetections() {
        Watch watch = new Watch("aware");
        watch.look(0, false);
        watch.look(2, false);
        handoff.end(answered());

        watch.look(40, true);

        AnalysisRequest request = handoff.requests().get(1);
        assertThat(request.detections()).hasSize(4);
        assertThat(request.groups()).extracting(TrafficGroup::groupIndex).containsExactly(2);
        assertThat(request.images()).extracting(GroupImage::groupIndex).containsExactly(2);
    }

    @Test
    void requestOfModeContractHasAllGroupsEveryTime() {
        Watch watch = new Watch("contract");
        watch.look(0, false);
        handoff.end(answered());

        watch.look(40, true);

        assertThat(handoff.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.groups())
                        .extracting(TrafficGroup::groupIndex)
                        .containsExactly(1, 2));
    }

    @Test
    void requestSaysWhatTheOperatorSaidOfThePlaceAndTheRoads() {
        SceneContext scene = new SceneContext("left turns left", null, "en");
        Watch watch = new Watch("contract", spec(new Judging(null, null, "school zone", scene)));

        watch.look(0, false);

        assertThat(handoff.requests()).singleElement().satisfies(request -> {
            assertThat(request.place()).isEqualTo("school zone");
            assertThat(request.context()).isEqualTo(scene);
        });
    }

    @Test
    void requestHasNoContextWhereNothingWasSaid() {
        new Watch("contract").look(0, false);

        assertThat(handoff.requests()).singleElement().satisfies(request -> {
            assertThat(request.place()).isNull();
            assertThat(request.context()).isNull();
        });
    }

    @Test
    void groupsOfAFailedCallAreCalledAgainAfterTheCooldown() {
        Watch watch = new Watch("aware");
        watch.look(0, false);
        watch.look(2, false);
        handoff.end(new HandoffOutcome.Failed(FailureReason.ANALYZER_TIMEOUT));

        watch.look(4.8, false);
        watch.look(5, false);

        assertThat(handoff.requests()).hasSize(2);
        assertThat(handoff.requests().get(1).groups()).hasSize(2);
    }

    @Test
    void framesAndGroupsAreCountedWithTheirReasons() {
        Watch watch = new Watch("aware");
        watch.look(0, false); // too new
        watch.look(2, false); // called
        watch.look(2.2, false); // under way
        handoff.end(answered());
        watch.look(2.4, false); // cooldown
        watch.look(20, false); // still

        assertThat(suppressed("nothing_new")).isEqualTo(1);
        assertThat(suppressed("call_in_progress")).isEqualTo(1);
        assertThat(suppressed("cooldown")).isEqualTo(1);
        assertThat(suppressed("nothing_moves")).isEqualTo(1);
        assertThat(Counts.of(registry, "tasks_generated", "gate")).isEqualTo(1);
        assertThat(Counts.of(registry, "roadwatch_candidates", "gate")).isEqualTo(5);
        assertThat(Counts.of(registry, "roadwatch_groups_considered", "gate")).isEqualTo(10);
        assertThat(Counts.of(registry, "roadwatch_groups_suppressed", "gate", "still"))
                .isEqualTo(2);
        assertThat(Counts.of(registry, "roadwatch_groups_suppressed", "gate", "too_new"))
                .isEqualTo(2);
    }

    @Test
    void answerIsWhatCountsFromThenOn() {
        Watch watch = new Watch("aware");
        assertThat(watch.calls.judgementAt(START)).isEqualTo(Judgement.NONE);
        watch.look(0, false);
        watch.look(2, false);

        handoff.end(answered());

        assertThat(watch.calls.judgementAt(START.plusSeconds(2)).latest()).isNotNull();
    }

    @Test
    void callIsKeptFromItsBeginningToItsAnswer() {
        Watch watch = new Watch("contract");
        watch.look(0, false);
        AnalysisRequest request = handoff.requests().get(0);
        assertThat(analyses.of(spec.id()))
                .containsExactly(new KeptAnalysis(
                        request,
                        new AnalysisEnd.Pending(),
                        analyses.of(spec.id()).get(0).weightBytes()));

        AnalysisResult result =
                Kept.result("gate", request.analysisId(), Kept.alert("x", 0, RiskLevel.HIGH, "wrong way"));
        watch.calls.reached(START.plusSeconds(2));
        handoff.end(new HandoffOutcome.Answered(result));

        assertThat(analyses.find(spec.id(), request.analysisId()))
                .map(KeptAnalysis::end)
                .contains(new AnalysisEnd.Answered(result));
        assertThat(alerts.list(entry -> true, 9))
                .extracting(entry -> entry.life().countsUntil())
                .containsExactly(START.plusSeconds(5));
    }

    @Test
    void failureOfACallIsKeptWithItsReason() {
        new Watch("contract").look(0, false);

        handoff.end(new HandoffOutcome.Failed(FailureReason.ANALYZER_TIMEOUT));

        assertThat(analyses.of(spec.id()))
                .extracting(KeptAnalysis::end)
                .containsExactly(new AnalysisEnd.Failed(FailureReason.ANALYZER_TIMEOUT));
    }

    private StreamSpec spec(Judging judging) {
        return new StreamSpec(spec.id(), spec.wireId(), null, spec.address(), spec.playback(), spec.reading(), judging);
    }

    private double suppressed(String reason) {
        return Counts.of(registry, "roadwatch_candidates_suppressed", "gate", reason);
    }

    private static HandoffOutcome answered() {
        return new HandoffOutcome.Answered(new AnalysisResult(
                "a-1",
                "gate",
                new FrameInfo(START, 1, 640, 360),
                new Verdict(List.of()),
                List.of(),
                new LlmCall(
                        "qwen-vl-plus",
                        "v3",
                        5,
                        1,
                        new LlmUsage(0, 0),
                        new LlmTiming(0, null, null, 5),
                        null,
                        false,
                        "{}")));
    }

    private final class Watch {

        private final StreamAttention attention;
        private final AnalyzerCalls calls;

        Watch(String mode) {
            this(mode, spec);
        }

        Watch(String mode, StreamSpec spec) {
            CameraLabels labels = new CameraLabels(10);
            CandidateMetrics candidates = new CandidateMetrics(registry, labels);
            candidates.cameraDeclared("gate");
            AnalysisMetrics metrics =
                    new AnalysisMetrics(new DetectionMetrics(registry, labels), candidates, new StageMetrics(registry));
            GroupConfig groups = ConfigOf.defaults(GroupConfig.class);
            attention = new AttentionFactory(
                            ConfigOf.defaults(DetectConfig.class),
                            ConfigOf.defaults(TrackConfig.class),
                            groups,
                            ConfigOf.with(TriggerConfig.class, Map.of("roadwatch.trigger.mode", mode)),
                            ConfigOf.defaults(PictureConfig.class))
                    .create(spec);
            calls = new AnalyzerCalls(spec, stages(groups, metrics), attention.trigger());
        }

        @SuppressWarnings("NullAway") // no picture is made here
        private AnalysisStages stages(GroupConfig groups, AnalysisMetrics metrics) {
            return new AnalysisStages(
                    groups, null, handoff, Kept.evidence(analyses, alerts), new RecordingChannel(), metrics);
        }

        void look(double second, boolean lastMoves) {
            Instant at = START.plusMillis(Math.round(second * 1_000));
            List<Detection> detections =
                    List.of(car(1, 100, false), car(2, 160, false), car(3, 700, false), car(4, 760, lastMoves));
            List<TrafficGroup> groups =
                    attention.groups().follow(new ProximityGrouper(150, 2).group(detections), detections, at);
            AnalysisTrigger trigger = attention.trigger();
            Selection selection = trigger.select(new Sight(detections, groups, at), LlmAvailability.AVAILABLE);
            List<GroupImage> imagesOfAll = groups.stream()
                    .map(group -> new GroupImage(group.groupIndex(), group.bbox(), 8, 8, new byte[] {1}))
                    .toList();
            calls.reached(at);
            calls.decide(selection, new FrameInfo(at, 1, 1_280, 720), imagesOfAll, new FrameTimes(0, Duration.ZERO));
        }

        private static Detection car(long track, float x, boolean moves) {
            BoundingBox box = new BoundingBox(x - 25, 75, x + 25, 125);
            return new Detection("car", 0.5f, box, track, new Motion(moves ? 40 : 0, 0, moves ? 0f : null));
        }
    }
}
