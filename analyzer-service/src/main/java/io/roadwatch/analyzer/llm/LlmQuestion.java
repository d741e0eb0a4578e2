package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.observe.AnalysisTrace;
import io.roadwatch.analyzer.prompt.Prompt;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A question and how it is to be treated.
 *
 * @param cameraId for fairness between cameras and for budgets
 * @param prior 0..1: how much a look seems worth; the higher, the sooner
 * @param cheaper whether the cheaper model is asked, to save money
 * @param trace of the analysis, for spans of its calls
 * @param smaller makes the same question smaller, when the vendor finds it too large; empty when it cannot be
 */
public record LlmQuestion(
        Prompt prompt,
        String cameraId,
        double prior,
        Deadline deadline,
        boolean cheaper,
        AnalysisTrace trace,
        Supplier<Uni<Optional<Prompt>>> smaller) {

    /** Cannot be made smaller. */
    public LlmQuestion(Prompt prompt, String cameraId, double prior, Deadline deadline, AnalysisTrace trace) {
        this(
                prompt,
                cameraId,
                prior,
                deadline,
                false,
                trace,
                () -> Uni.createFrom().item(Optional.empty()));
    }

    /** The next turn of the same conversation, within the same time. */
    public LlmQuestion with(Prompt next) {
        return new LlmQuestion(next, cameraId, prior, deadline, cheaper, trace, smaller);
    }
}
