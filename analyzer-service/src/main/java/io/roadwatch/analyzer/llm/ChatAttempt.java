package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.observe.ModelMeter;
import io.roadwatch.contract.FailureReason;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** One HTTP call to the LLM, its answer read and its outcome counted, exactly once. */
final class ChatAttempt {

    private final ChatEndpoint endpoint;
    private final ReplyReader reader;
    private final ModelMeter meter;

    ChatAttempt(ChatEndpoint endpoint, ReplyReader reader, ModelMeter meter) {
        this.endpoint = endpoint;
        this.reader = reader;
        this.meter = meter;
    }

    /**
     * @param number of this attempt among those of its question, from 1
     * @return fails with {@link AttemptException}
     */
    Uni<LlmAnswer> make(ChatRequest question, int number) {
        return Uni.createFrom().deferred(() -> {
            long start = System.nanoTime();
            return endpoint.post(question)
                    .map(reply -> reader.read(reply, Duration.ofNanos(System.nanoTime() - start), number))
                    .onItem()
                    .invoke(call -> meter.succeeded(
                            call.latencySeconds(),
                            call.usage().promptTokens(),
                            call.usage().completionTokens()))
                    .onFailure(AttemptException.class)
                    .invoke(failure -> meter.failed(((AttemptException) failure).reason()))
                    .onCancellation()
                    .invoke(() -> meter.failed(FailureReason.CANCELLED))
                    .map(LlmAnswer::new);
        });
    }
}
