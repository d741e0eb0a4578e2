package io.roadwatch.detector.evidence;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.TrafficGroup;

/**
 * Estimates what an analysis takes of the heap, in bytes. Pictures are by far the most of it; the rest counts so that frames
 * full of objects with tiny pictures are bounded too. Errs upwards: text counts as if none of it were ASCII.
 */
final class AnalysisWeight {

    private static final int REQUEST = 400;
    private static final int DETECTION = 150;
    private static final int GROUP = 300;
    private static final int MEMBER = 24;
    private static final int IMAGE = 120;
    private static final int RESULT = 600;
    private static final int VERDICT = 300;
    private static final int ALERT = 400;
    private static final int CHARACTER = 2;

    private AnalysisWeight() {}

    static long of(AnalysisRequest request) {
        long weight = REQUEST + (long) DETECTION * request.detections().size();
        for (TrafficGroup group : request.groups()) {
            weight += GROUP
                    + (long) MEMBER
                            * (group.memberIndices().size() + group.classes().size());
        }
        for (GroupImage image : request.images()) {
            weight += IMAGE + image.jpeg().length;
        }
        return weight;
    }

    static long of(AnalysisResult result) {
        long weight = RESULT + (long) CHARACTER * result.llm().rawText().length();
        for (GroupVerdict verdict : result.verdict().results()) {
            String observation = verdict.observation();
            weight += VERDICT
                    + (long) CHARACTER * verdict.description().length()
                    + (observation == null ? 0 : (long) CHARACTER * observation.length());
        }
        for (Alert alert : result.alerts()) {
            weight += ALERT + (long) CHARACTER * alert.danger().description().length();
        }
        return weight;
    }
}
