package io.roadwatch.analyzer.intake;

import io.roadwatch.analyzer.llm.LlmAnswer;
import io.roadwatch.analyzer.llm.LlmClient;
import io.roadwatch.analyzer.prompt.PromptBuilder;
import io.roadwatch.analyzer.publish.ResultPublisher;
import io.roadwatch.analyzer.verdict.ParseOutcome;
import io.roadwatch.analyzer.verdict.VerdictParser;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.contract.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** The path of one analysis. Thread-safe; works on the event loop of the caller. */
@Singleton
class AnalysisService {

    private final PromptBuilder prompts;
    private final LlmClient llm;
    private final VerdictParser verdicts;
    private final AlertDesk alerts;
    private final ResultPublisher publisher;
    private final AnalysisJournal journal;

    AnalysisService(
            PromptBuilder prompts,
            LlmClient llm,
            VerdictParser verdicts,
            AlertDesk alerts,
            ResultPublisher publisher,
            AnalysisJournal journal) {
        this.prompts = prompts;
        this.llm = llm;
        this.verdicts = verdicts;
        this.alerts = alerts;
        this.publisher = publisher;
        this.journal = journal;
    }

    /** @return fails with {@link AnalysisException} and nothing else */
    Uni<AnalysisResult> analyse(AnalysisRequest request) {
        return Uni.createFrom().deferred(() -> {
            long start = System.nanoTime();
            return llm.ask(prompts.build(request))
                    .map(answer -> result(request, answer, since(start)))
                    .onItem()
                    .invoke(result -> journal.succeeded(result, since(start)))
                    .onItem()
                    .invoke(publisher::publish)
                    .onFailure()
                    .transform(failure -> journal.failed(request, failure))
                    .onCancellation()
                    .invoke(() -> journal.cancelled(request));
        });
    }

    private AnalysisResult result(AnalysisRequest request, LlmAnswer answer, Duration elapsed) {
        Verdict verdict = verdict(request, answer);
        Instant now = request.frame().capturedAt().plus(elapsed); // stream time, for files as for live cameras
        return alerts.result(request, verdict, answer.call(), now);
    }

    private Verdict verdict(AnalysisRequest request, LlmAnswer answer) {
        ParseOutcome outcome = verdicts.parse(answer.call().rawText(), request);
        if (outcome instanceof ParseOutcome.Parsed parsed) {
            return parsed.verdict();
        }
        ParseOutcome.Malformed malformed =
                (ParseOutcome.Malformed) outcome; // the only other one, as the interface is sealed
        throw new AnalysisException(
                FailureReason.LLM_MALFORMED_ANSWER,
                request.analysisId(),
                answer.call().attempts(),
                malformed.problem());
    }

    private static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
