package io.roadwatch.detector.handoff;

import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.FailureReason;

/** What became of a hand-off. */
public sealed interface HandoffOutcome {

    record Answered(AnalysisResult result) implements HandoffOutcome {}

    record Failed(FailureReason reason) implements HandoffOutcome {}
}
