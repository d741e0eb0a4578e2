package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.Verdict;

/** Whether an answer of the LLM could be made a verdict. */
public sealed interface ParseOutcome {

    record Parsed(Verdict verdict) implements ParseOutcome {}

    /** @param problem what was wrong, for an operator; never the answer itself */
    record Malformed(String problem) implements ParseOutcome {}
}
