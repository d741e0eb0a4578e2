package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.FailureReason;
import io.roadwatch.contract.Verdict;

/** What is left of an answer when nobody asks again. */
public sealed interface Settled {

    /** @param verdict groups that it does not judge are listed as unjudged */
    record Stands(Verdict verdict) implements Settled {}

    /**
     * @param reason {@link FailureReason#LLM_MALFORMED_ANSWER} or {@link FailureReason#LLM_INCONSISTENT_ANSWER}
     * @param problem what was wrong, for an operator; never the answer itself
     */
    record Failed(FailureReason reason, String problem) implements Settled {}
}
