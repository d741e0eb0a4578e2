package io.roadwatch.detector.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.detector.group.GroupReason;
import io.roadwatch.detector.group.SuppressReason;
import io.roadwatch.detector.observe.CameraFlow.Considered;
import io.roadwatch.detector.observe.CameraFlow.Frames;
import io.roadwatch.detector.observe.FrameMetrics.DropReason;
import io.roadwatch.detector.observe.FrameMetrics.SkipReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowCountsTest {

    private static final Considered NOTHING = new Considered(0, Map.of(), 0);

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final CameraLabels labels = new CameraLabels(2);
    private final FrameMetrics frames = new FrameMetrics(registry, labels);
    private final DetectionMetrics detections = new DetectionMetrics(registry, labels);
    private final CandidateMetrics candidates = new CandidateMetrics(registry, labels);
    private final HandoffMetrics handoffs = new HandoffMetrics(registry);
    private final QueueDepths queues = new QueueDepths(registry);
    private final FlowCounts flow = new FlowCounts(registry, labels, queues);

    @Test
    void camerasComeInTheOrderOfTheirIdsWithWhatBecameOfTheirFrames() {
        declare("west");
        declare("east");
        frames.read("west", 30);
        frames.skipped("west", SkipReason.SAMPLING, 26);
        frames.skipped("west", SkipReason.DECODE_POLICY, 1);
        for (int i = 0; i < 3; i++) {
            frames.sampled("west");
        }
        frames.dropped("west", DropReason.DETECTOR_BUSY);
        detections.detected("west", "yolox", Duration.ofMillis(20), List.of());
        detections.detected("west", "yolov8", Duration.ofMillis(20), List.of()); // the model was changed

        assertThat(flow.cameras())
                .containsExactly(
                        new CameraFlow("east", new Frames(0, Map.of(), 0, Map.of(), 0), NOTHING, NOTHING),
                        new CameraFlow(
                                "west",
                                new Frames(
                                        30,
                                        Map.of("sampling", 26L, "decode_policy", 1L),
                                        3,
                                        Map.of("detector_busy", 1L),
                                        2),
                                NOTHING,
                                NOTHING));
    }

    @Test
    void candidatesAndGroupsAreHandedOffOrHaveAReason() {
        declare("west");
        candidates.decided("west", Decided.handedOff(GroupReason.STILL, GroupReason.STILL));
        candidates.decided("west", Decided.suppressed(SuppressReason.COOLDOWN, GroupReason.COOLDOWN));

        CameraFlow west = flow.camera("west");

        assertThat(west.candidates()).isEqualTo(new Considered(2, Map.of("cooldown", 1L), 1));
        assertThat(west.groups()).isEqualTo(new Considered(4, Map.of("still", 2L, "cooldown", 1L), 1));
    }

    @Test
    void camerasBeyondTheCapAreOneAndSaySo() {
        List.of("a", "b", "c", "d").forEach(this::declare);
        frames.read("a", 1);
        frames.read("c", 10);
        frames.read("d", 20);

        assertThat(flow.cameras()).extracting(CameraFlow::cameraId).containsExactly("a", "b", "other");
        assertThat(flow.camera("a").frames().read()).isEqualTo(1);
        assertThat(flow.camera("d").cameraId()).isEqualTo("other");
        assertThat(flow.camera("d").frames().read()).isEqualTo(30);
    }

    @Test
    void cameraWithoutSeriesHasCountedNothing() {
        assertThat(flow.camera("new"))
                .isEqualTo(new CameraFlow("new", new Frames(0, Map.of(), 0, Map.of(), 0), NOTHING, NOTHING));
        assertThat(flow.cameras()).isEmpty();
    }

    @Test
    void handoffsAreAnsweredOrFailedOrUnderWay() {
        queues.show(QueueDepths.HANDOFF, () -> 1);
        queues.show("inference", () -> 7);
        for (int i = 0; i < 4; i++) {
            handoffs.begun();
        }
        handoffs.answered(Duration.ofSeconds(1));
        handoffs.failed(FailureReason.LLM_TIMEOUT);
        handoffs.failed(FailureReason.LLM_TIMEOUT);

        assertThat(flow.handoff()).isEqualTo(new HandoffFlow(4, 1, Map.of("llm_timeout", 2L), 1));
    }

    @Test
    void handoffsOfARemovedCameraStayCounted() {
        declare("west");
        candidates.decided("west", Decided.handedOff());
        handoffs.begun();
        handoffs.answered(Duration.ofSeconds(1));

        candidates.forget("west");

        assertThat(flow.handoff()).isEqualTo(new HandoffFlow(1, 1, Map.of(), 0));
    }

    private void declare(String camera) {
        frames.cameraDeclared(camera);
        detections.cameraDeclared(camera, "yolox", List.of("car"));
        candidates.cameraDeclared(camera);
    }
}
