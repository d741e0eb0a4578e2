package io.roadwatch.analyzer.llm;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.roadwatch.analyzer.budget.BudgetState;
import io.roadwatch.analyzer.llm.dispatch.PoolState;
import io.roadwatch.analyzer.observe.CallsLately;
import io.roadwatch.contract.LlmStatus;
import java.util.List;

/**
 * What an operator wants to know of the LLM, without secrets.
 *
 * @param status what the detector asks for, flat on the wire
 * @param chain models in the order in which they are tried
 * @param modelInUse the model of the chain that answered last
 * @param calls under way and waiting
 * @param lately how HTTP calls ended, and what they took
 */
public record LlmReport(
        @JsonUnwrapped LlmStatus status,
        List<String> chain,
        String modelInUse,
        SelfTestResult selfTest,
        Calls calls,
        CallsLately lately,
        List<PoolState.Lane> lanes,
        BudgetState budget) {

    /** Calls and attempts that wait, and how many there may be. */
    public record Calls(int running, int maxRunning, int waiting, int maxWaiting, double retryBudgetLeft) {}
}
