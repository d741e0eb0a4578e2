package io.roadwatch.analyzer.intake;

import io.roadwatch.analyzer.llm.LlmClient;
import io.roadwatch.analyzer.publish.ResultPublisher;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.AnalysisResult;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** The path of one analysis. Thread-safe; works on the event loop of the caller. */
@Singleton
class AnalysisService {

    private final Questions questions;
    private final LlmClient llm;
    private final Judge judge;
    private final AlertDesk alerts;
    private final ResultPublisher publisher;
    private final AnalysisJournal journal;

    AnalysisService(
            Questions questions,
            LlmClient llm,
            Judge judge,
            AlertDesk alerts,
            ResultPublisher publisher,
            AnalysisJournal journal) {
        this.questions = questions;
        this.llm = llm;
        this.judge = judge;
        this.alerts = alerts;
        this.publisher = publisher;
        this.journal = journal;
    }

    /** @return fails with {@link AnalysisException} and nothing else */
    Uni<AnalysisResult> analyse(AnalysisRequest request) {
        return Uni.createFrom().deferred(() -> {
            long start = System.nanoTime();
            journal.began();
            return questions
                    .of(request)
                    .chain(question -> llm.ask(question).chain(answer -> judge.judge(request, question, answer)))
                    .map(judged -> result(request, judged, since(start)))
                    .invoke(result -> journal.succeeded(result, since(start)))
                    .invoke(publisher::publish)
                    .onFailure()
                    .transform(failure -> journal.failed(request, failure))
                    .onCancellation()
                    .invoke(() -> journal.cancelled(request));
        });
    }

    private AnalysisResult result(AnalysisRequest request, Judge.Judged judged, Duration elapsed) {
        Instant now = request.frame().capturedAt().plus(elapsed); // stream time, for files as for live cameras
        return alerts.result(request, judged.verdict(), judged.answer().call(), now);
    }

    private static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
