package io.roadwatch.analyzer.verdict;

/** Whether an answer of the LLM could be read. */
sealed interface ParseOutcome {

    record Parsed(ParsedAnswer answer) implements ParseOutcome {}

    /** @param problem what was wrong, for an operator; never the answer itself */
    record Malformed(String problem) implements ParseOutcome {}
}
