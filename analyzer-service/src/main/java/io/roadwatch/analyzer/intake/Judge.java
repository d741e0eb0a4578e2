package io.roadwatch.analyzer.intake;

import io.roadwatch.analyzer.llm.LlmAnswer;
import io.roadwatch.analyzer.llm.LlmClient;
import io.roadwatch.analyzer.llm.LlmException;
import io.roadwatch.analyzer.llm.LlmQuestion;
import io.roadwatch.analyzer.observe.VerdictMetrics;
import io.roadwatch.analyzer.prompt.PromptBuilder;
import io.roadwatch.analyzer.verdict.Reading;
import io.roadwatch.analyzer.verdict.Settled;
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
    private final AnswerReader answers;
    private final VerdictMetrics metrics;

    Judge(LlmClient llm, PromptBuilder prompts, AnswerReader answers, VerdictMetrics metrics) {
        this.llm = llm;
        this.prompts = prompts;
        this.answers = answers;
        this.metrics = metrics;
    }

    /** @return fails with {@link AnalysisException} when nothing of the answer stands */
    Uni<Judged> judge(AnalysisRequest request, LlmQuestion question, LlmAnswer answer) {
        Reading first = answers.read(answer.text(), request);
        if (first.faults().isEmpty() || !llm.mayRepair()) {
            return Uni.createFrom().item(() -> settled(request, first, answer));
        }
        LlmQuestion correction =
                question.with(prompts.correct(question.prompt(), answer.text(), Corrections.of(first), request));
        return llm.ask(correction)
                .map(second -> repaired(request, first, second, answer))
                .onFailure(LlmException.class)
                .recoverWithItem(failure -> unrepaired(request, first, answer));
    }

    private Judged repaired(AnalysisRequest request, Reading first, LlmAnswer second, LlmAnswer answer) {
        Reading reading = answers.read(second.text(), request);
        metrics.repairEnded(
                reading.faults().isEmpty() ? VerdictMetrics.Repair.REPAIRED : VerdictMetrics.Repair.UNREPAIRED);
        Reading better = Reading.better(first, reading);
        return settled(
                request, better, better.equals(first) ? answer.togetherWith(second) : second.togetherWith(answer));
    }

    private Judged unrepaired(AnalysisRequest request, Reading first, LlmAnswer answer) {
        metrics.repairEnded(VerdictMetrics.Repair.FAILED);
        return settled(request, first, answer);
    }

    private Judged settled(AnalysisRequest request, Reading last, LlmAnswer answer) {
        Settled settled = answers.settle(last);
        if (settled instanceof Settled.Stands stands) {
            return new Judged(stands.verdict(), answer);
        }
        Settled.Failed failed = (Settled.Failed) settled; // the only other one, as the interface is sealed
        throw new AnalysisException(
                failed.reason(), request.analysisId(), answer.call().attempts(), failed.problem());
    }

    /** A verdict, and all the calls that it took. */
    record Judged(Verdict verdict, LlmAnswer answer) {}
}
