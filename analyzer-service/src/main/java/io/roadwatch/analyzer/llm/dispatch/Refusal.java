package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import java.util.Optional;

/**
 * An attempt is not made.
 *
 * @param message for an operator
 * @param retryAfter when asking again may help, where that is known
 */
public record Refusal(FailureReason reason, String message, Optional<Duration> retryAfter) {}
