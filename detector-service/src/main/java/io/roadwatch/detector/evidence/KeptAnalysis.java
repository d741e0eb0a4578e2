package io.roadwatch.detector.evidence;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.GroupImage;
import java.util.Optional;

/**
 * One call of the analyzer. Shares the request, and the bytes of its pictures, with whoever made it.
 *
 * @param request what was asked, and shown
 * @param weightBytes estimate of the memory that it takes
 */
public record KeptAnalysis(AnalysisRequest request, AnalysisEnd end, long weightBytes) {

    static KeptAnalysis begun(AnalysisRequest request) {
        return new KeptAnalysis(request, new AnalysisEnd.Pending(), AnalysisWeight.of(request));
    }

    KeptAnalysis ended(AnalysisEnd end) {
        long answer = end instanceof AnalysisEnd.Answered answered ? AnalysisWeight.of(answered.result()) : 0;
        return new KeptAnalysis(request, end, AnalysisWeight.of(request) + answer);
    }

    /** The picture of a group, as it was shown; empty for a group that is not there, or of which there was none. */
    public Optional<GroupImage> imageOf(int groupIndex) {
        return request.images().stream()
                .filter(image -> image.groupIndex() == groupIndex)
                .findFirst();
    }

    String analysisId() {
        return request.analysisId();
    }

    String cameraId() {
        return request.cameraId();
    }
}
