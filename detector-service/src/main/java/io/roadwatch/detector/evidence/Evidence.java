package io.roadwatch.detector.evidence;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.detector.source.CameraId;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Is told of every call of the analyzer. Safe for use by many threads; no call blocks, and none copies a picture. */
@Singleton
public class Evidence {

    private final AnalysisStore analyses;
    private final AlertLog alerts;

    Evidence(AnalysisStore analyses, AlertLog alerts) {
        this.analyses = analyses;
        this.alerts = alerts;
    }

    /** A call begins. To be told before it can end. */
    public void begun(AnalysisRequest request) {
        analyses.begun(request);
    }

    /** @param streamTime of the camera, when the answer came; countdowns of alerts run from then on */
    public void answered(AnalysisResult result, Instant streamTime) {
        analyses.ended(result.analysisId(), new AnalysisEnd.Answered(result));
        alerts.answered(result, streamTime);
    }

    public void failed(String analysisId, FailureReason reason) {
        analyses.ended(analysisId, new AnalysisEnd.Failed(reason));
    }

    /** Drops the analyses of a camera that is gone. Its alerts are kept: somebody may still have to look at them. */
    public void forget(CameraId camera) {
        analyses.forget(camera);
    }
}
