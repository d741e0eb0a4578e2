package io.roadwatch.analyzer.observe;

import jakarta.inject.Singleton;

/** Everything that is told of questions to the LLM. */
@Singleton
public class LlmObservers {

    private final LlmMetrics calls;
    private final QueueMetrics queue;
    private final LlmTracing tracing;

    LlmObservers(LlmMetrics calls, QueueMetrics queue, LlmTracing tracing) {
        this.calls = calls;
        this.queue = queue;
        this.tracing = tracing;
    }

    public LlmMetrics calls() {
        return calls;
    }

    public QueueMetrics queue() {
        return queue;
    }

    public LlmTracing tracing() {
        return tracing;
    }
}
