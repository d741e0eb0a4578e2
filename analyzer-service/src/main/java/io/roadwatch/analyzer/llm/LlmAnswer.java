package io.roadwatch.analyzer.llm;

import io.roadwatch.contract.LlmCall;
import io.roadwatch.contract.LlmTiming;
import io.roadwatch.contract.LlmUsage;
import org.jspecify.annotations.Nullable;

/**
 * What the LLM answered and what it took.
 *
 * @param call its {@link LlmCall#rawText()} is the answer
 */
public record LlmAnswer(LlmCall call) {

    public String text() {
        return call.rawText();
    }

    /** This answer, with what another one of the same conversation took as well. */
    public LlmAnswer togetherWith(LlmAnswer other) {
        LlmTiming timing = call.timing();
        LlmTiming otherTiming = other.call.timing();
        return new LlmAnswer(new LlmCall(
                call.model(),
                call.promptVersion(),
                call.latencySeconds(),
                call.attempts() + other.call.attempts(),
                sum(other.call.usage(), call.usage()),
                new LlmTiming(
                        timing.queueSeconds() + otherTiming.queueSeconds(),
                        timing.networkSeconds(),
                        timing.vendorSeconds(),
                        Math.max(timing.totalSeconds(), otherTiming.totalSeconds())),
                call.requestId(),
                call.simulated(),
                call.rawText()));
    }

    private static LlmUsage sum(LlmUsage a, LlmUsage b) {
        @Nullable Double cost = a.cost();
        @Nullable Double more = b.cost();
        return new LlmUsage(
                a.promptTokens() + b.promptTokens(),
                a.completionTokens() + b.completionTokens(),
                cost == null || more == null ? null : Double.valueOf(cost + more),
                a.currency());
    }
}
