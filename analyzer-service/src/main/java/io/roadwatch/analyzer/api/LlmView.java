package io.roadwatch.analyzer.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.roadwatch.analyzer.budget.BudgetState;
import io.roadwatch.analyzer.llm.LlmReport;
import io.roadwatch.analyzer.llm.SelfTestResult;
import io.roadwatch.contract.LlmStatus;
import java.util.List;

/**
 * What operators want to know of the LLM.
 *
 * @param status what the detector asks for, flat
 * @param chain models in the order in which they are tried
 * @param modelInUse the model of the chain that answered last
 * @param latency of HTTP calls lately, and how they ended
 */
public record LlmView(
        @JsonUnwrapped LlmStatus status,
        List<String> chain,
        String modelInUse,
        SelfTestResult selfTest,
        LlmReport.Calls calls,
        LatencyView latency,
        List<LaneView> lanes,
        BudgetState budget) {

    static LlmView of(LlmReport report) {
        return new LlmView(
                report.status(),
                report.chain(),
                report.modelInUse(),
                report.selfTest(),
                report.calls(),
                LatencyView.of(report.lately()),
                report.lanes().stream().map(LaneView::of).toList(),
                report.budget());
    }
}
