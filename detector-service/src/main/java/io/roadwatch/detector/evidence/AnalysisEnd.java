package io.roadwatch.detector.evidence;

import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.FailureReason;

/** What became of an analysis. */
public sealed interface AnalysisEnd {

    /** Nothing yet: it is under way. */
    record Pending() implements AnalysisEnd {}

    record Answered(AnalysisResult result) implements AnalysisEnd {}

    record Failed(FailureReason reason) implements AnalysisEnd {}
}
