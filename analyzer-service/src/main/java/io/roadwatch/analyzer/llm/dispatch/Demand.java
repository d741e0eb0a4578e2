package io.roadwatch.analyzer.llm.dispatch;

import java.util.List;

/**
 * One attempt that wants to be made.
 *
 * @param cameraId for fairness between cameras
 * @param prior 0..1: how much a look seems worth; the higher, the sooner
 * @param tokens estimate of what the attempt will use up, prompt and answer
 * @param models that may be asked, the preferred one first; at least one
 * @param askedAtNanos when the question came, also for a second attempt: whoever waited before is ahead
 * @param deadlineNanos when the question's time is over, on the clock of the {@link Dispatcher}
 */
public record Demand(
        String cameraId, double prior, int tokens, List<String> models, long askedAtNanos, long deadlineNanos) {

    public Demand {
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("a demand names at least one model");
        }
        if (!(prior >= 0 && prior <= 1)) { // written so that NaN fails too
            throw new IllegalArgumentException("prior must be in 0..1, got " + prior);
        }
        if (tokens < 1) {
            throw new IllegalArgumentException("tokens must be at least 1, got " + tokens);
        }
    }
}
