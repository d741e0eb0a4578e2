package io.roadwatch.analyzer.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.roadwatch.contract.RiskLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a webhook fares, for readers.
 *
 * @param origin of its URL; path and query may be a secret
 * @param counts since the start, flat on the wire
 * @param lastAttempt absent before the first
 */
public record WebhookStatus(
        String name,
        String origin,
        RiskLevel minLevel,
        @JsonUnwrapped Counts counts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LastAttempt lastAttempt) {

    /**
     * @param waiting for their first attempt, now
     * @param dead given up
     * @param dropped because too many waited, or the service ended
     */
    public record Counts(int waiting, long delivered, long dead, long dropped) {}

    /**
     * @param outcome {@code success}, {@code status}, {@code timeout}, {@code unreachable} or {@code refused_by_policy}
     * @param httpStatus absent where no answer came
     */
    public record LastAttempt(
            String outcome,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer httpStatus,

            Instant at) {}
}
