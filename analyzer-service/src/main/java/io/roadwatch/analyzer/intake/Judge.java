package io.roadwatch.analyzer.intake;

import io.roadwatch.analyzer.llm.LlmAnswer;
import io.roadwatch.analyzer.llm.LlmClient;
import io.roadwatch.analyzer.llm.LlmQuestion;
import io.roadwatch.analyzer.observe.VerdictMetrics;
import io.roadwatch.analyzer.prompt.PromptBuilder;
import io.roadwatch.analyzer.verdict.Reading;
import io.roadwatch.analyzer.verdict.Settled;
import io.roadwatch.analyzer.verdict.VerdictReader;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Makes a verdict of an answer. One that is no verdict, or contradicts what was asked about, is put to the model once more
 * with what is wrong; after that counts what stands. Thread-safe.
 */
@Singleton
class Judge {

    private final LlmClient llm;
    private final PromptBuilder prompts;
    private final VerdictReader verdicts;
    private final VerdictMetrics metrics;

    Judge(LlmClient llm, PromptBuilder prompts, VerdictReader verdicts, VerdictMetrics metrics) {
        this.llm = llm;
        this.prompts = prompts;
        this.verdicts = verdicts;
        this.metrics = metrics;
    }

    /** @return fails with {@link AnalysisException} when nothing of the answer stands */
    Uni<Judged> judge(AnalysisRequest request, LlmQuestion question, LlmAnswer answer) {
        return Uni.createFrom().nullItem();
    }

    /** A verdict, and all the calls that it took. */
    record Judged(Verdict verdict, LlmAnswer answer) {}
}
