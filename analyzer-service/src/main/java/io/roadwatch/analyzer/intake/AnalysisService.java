package io.roadwatch.analyzer.intake;

import io.roadwatch.analyzer.alert.AlertBook;
import io.roadwatch.analyzer.alert.AlertUpdate;
import io.roadwatch.analyzer.llm.LlmClient;
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
    private final AlertBook alerts;
    private final Announcer announcer;
    private final AnalysisJournal journal;

    AnalysisService(
            Questions questions,
            LlmClient llm,
            Judge judge,
            AlertBook alerts,
            Announcer announcer,
            AnalysisJournal journal) {
        this.questions = questions;
        this.llm = llm;
        this.judge = judge;
        this.alerts = alerts;
        this.announcer = announcer;
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
                    .map(judged -> concluded(request, judged, since(start)))
                    .invoke(conclusion -> journal.succeeded(conclusion.result(), conclusion.update(), since(start)))
                    .invoke(announcer::announce)
                    .map(Conclusion::result)
                    .onFailure()
                    .transform(failure -> journal.failed(request, failure))
                    .onCancellation()
                    .invoke(() -> journal.cancelled(request));
        });
    }

    private Conclusion concluded(AnalysisRequest request, Judge.Judged judged, Duration elapsed) {
        Instant now = request.frame().capturedAt().plus(elapsed); // stream time, for files as for live cameras
        AlertUpdate update = alerts.update(request.cameraId(), now, judged.verdict(), request.groups());
        AnalysisResult result = new AnalysisResult(
                request.analysisId(),
                request.cameraId(),
                request.frame(),
                judged.verdict(),
                update.counting(),
                judged.answer().call());
        return new Conclusion(result, update);
    }

    private static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /** What an analysis came to, and what of it is news. */
    record Conclusion(AnalysisResult result, AlertUpdate update) {}
}
