package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.evidence.Evidence;
import io.roadwatch.detector.group.GroupConfig;
import io.roadwatch.detector.group.ProximityGrouper;
import io.roadwatch.detector.handoff.AnalysisHandoff;
import io.roadwatch.detector.observe.CandidateMetrics;
import io.roadwatch.detector.observe.DetectionMetrics;
import io.roadwatch.detector.observe.StageMetrics;
import io.roadwatch.detector.publish.ResultChannel;
import jakarta.inject.Singleton;

/** What every frame goes through after decoding, shared by all streams. Safe for use by many threads. */
@Singleton
record AnalysisStages(
        GroupConfig groupConfig,
        PictureStages pictures,
        AnalysisHandoff handoff,
        Evidence evidence,
        ResultChannel channel,
        AnalysisMetrics metrics) {

    ProximityGrouper grouper() {
        return ProximityGrouper.of(groupConfig);
    }

    DetectionMetrics detections() {
        return metrics.detections();
    }

    CandidateMetrics candidates() {
        return metrics.candidates();
    }

    StageMetrics times() {
        return metrics.stages();
    }
}
