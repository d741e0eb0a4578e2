package io.roadwatch.detector.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.detector.observe.EvidenceMetrics;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.testing.ConfigOf;
import io.roadwatch.detector.testing.Counts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnalysisStoreTest {

    private static final CameraId GATE = new CameraId("gate");
    private static final CameraId YARD = new CameraId("yard");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final EvidenceMetrics metrics = new EvidenceMetrics(registry);

    @Test
    void analysesOfACameraAreListedNewestFirst() {
        AnalysisStore store = store("3", "1M");
        store.begun(Kept.request("gate", "a", 10));
        store.begun(Kept.request("yard", "b", 10));
        store.begun(Kept.request("gate", "c", 10));

        assertThat(ids(store, GATE)).containsExactly("c", "a");
        assertThat(ids(store, YARD)).containsExactly("b");
        assertThat(ids(store, new CameraId("nobody"))).isEmpty();
    }

    @Test
    void analysisIsPendingUntilItEnds() {
        AnalysisStore store = store("3", "1M");
        store.begun(Kept.request("gate", "a", 10));
        store.begun(Kept.request("gate", "b", 10));

        store.ended("b", new AnalysisEnd.Failed(FailureReason.LLM_TIMEOUT));

        assertThat(store.of(GATE))
                .extracting(KeptAnalysis::end)
                .containsExactly(new AnalysisEnd.Failed(FailureReason.LLM_TIMEOUT), new AnalysisEnd.Pending());
    }

    @Test
    void pictureIsTheVeryBytesThatWereShown() {
        AnalysisStore store = store("3", "1M");
        AnalysisRequest request = Kept.request("gate", "a", 10);
        store.begun(request);

        KeptAnalysis kept = store.find(GATE, "a").orElseThrow();

        assertThat(kept.imageOf(1))
                .map(GroupImage::jpeg)
                .containsSame(request.images().get(0).jpeg());
        assertThat(kept.imageOf(2)).isEmpty();
    }

    @Test
    void analysisOfAnotherCameraIsNotFound() {
        AnalysisStore store = store("3", "1M");
        store.begun(Kept.request("gate", "a", 10));

        assertThat(store.find(YARD, "a")).isEmpty();
    }

    @Test
    void oldestOfACameraGoesBeyondItsLimit() {
        AnalysisStore store = store("2", "1M");
        store.begun(Kept.request("yard", "first", 10));
        for (String id : List.of("a", "b", "c")) {
            store.begun(Kept.request("gate", id, 10));
        }

        assertThat(ids(store, GATE)).containsExactly("c", "b");
        assertThat(ids(store, YARD)).containsExactly("first");
        assertThat(dropped("camera_limit")).isEqualTo(1);
        assertThat(Counts.of(registry, "roadwatch_evidence_analyses")).isEqualTo(3);
    }

    @Test
    void limitOfZeroKeepsNothing() {
        AnalysisStore store = store("0", "1M");

        store.begun(Kept.request("gate", "a", 10));
        store.ended("a", new AnalysisEnd.Failed(FailureReason.CANCELLED));

        assertThat(store.of(GATE)).isEmpty();
        assertThat(Counts.of(registry, "roadwatch_evidence_bytes")).isZero();
    }

    @Test
    void oldestOfAllCamerasGoesWhereMemoryIsShort() {
        AnalysisStore store = store("9", "25K");
        store.begun(Kept.request("gate", "a", 10_000));
        store.begun(Kept.request("yard", "b", 10_000));

        store.begun(Kept.request("yard", "c", 10_000));

        assertThat(ids(store, GATE)).isEmpty();
        assertThat(ids(store, YARD)).containsExactly("c", "b");
        assertThat(dropped("memory")).isEqualTo(1);
        assertThat(Counts.of(registry, "roadwatch_evidence_bytes")).isBetween(20_000.0, 25.0 * 1024);
    }

    @Test
    void answersNeedRoomToo() {
        AnalysisStore store = store("9", "12K");
        store.begun(Kept.request("gate", "a", 5_000));
        store.begun(Kept.request("gate", "b", 5_000));

        store.ended("b", new AnalysisEnd.Answered(Kept.result("gate", "b")));

        assertThat(ids(store, GATE)).containsExactly("b");
    }

    @Test
    void analysisThatIsTooLargeIsNotKept() {
        AnalysisStore store = store("9", "12K");

        store.begun(Kept.request("gate", "a", 20_000));

        assertThat(store.of(GATE)).isEmpty();
        assertThat(Counts.of(registry, "roadwatch_evidence_bytes")).isZero();
    }

    @Test
    void removedCameraLeavesNothing() {
        AnalysisStore store = store("9", "1M");
        store.begun(Kept.request("gate", "a", 10));
        store.begun(Kept.request("yard", "b", 10));

        store.forget(GATE);
        store.ended("a", new AnalysisEnd.Failed(FailureReason.CANCELLED));

        assertThat(store.of(GATE)).isEmpty();
        assertThat(ids(store, YARD)).containsExactly("b");
        assertThat(dropped("camera_removed")).isEqualTo(1);
        assertThat(Counts.of(registry, "roadwatch_evidence_analyses")).isEqualTo(1);
    }

    @Test
    void idThatComesTwiceIsKeptOnce() {
        AnalysisStore store = store("9", "1M");
        store.begun(Kept.request("gate", "a", 10));
        store.begun(Kept.request("yard", "a", 10));

        assertThat(store.of(GATE)).isEmpty();
        assertThat(ids(store, YARD)).containsExactly("a");
    }

    private AnalysisStore store(String perCamera, String maxSize) {
        return new AnalysisStore(
                ConfigOf.with(
                        EvidenceConfig.class,
                        Map.of(
                                "roadwatch.evidence.analyses-per-camera", perCamera,
                                "roadwatch.evidence.max-size", maxSize)),
                metrics);
    }

    private static List<String> ids(AnalysisStore store, CameraId camera) {
        return store.of(camera).stream().map(KeptAnalysis::analysisId).toList();
    }

    private double dropped(String reason) {
        return Counts.of(registry, "roadwatch_evidence_dropped", reason);
    }
}
