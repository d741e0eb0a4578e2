package io.roadwatch.analyzer.llm;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to pause between attempts: anything between zero and a limit that doubles ("full jitter"), so that cameras that
 * failed together do not come back together.
 *
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential backoff and jitter</a>
 */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier random;

    /** @param random values in 0..1 */
    Backoff(LlmConfig.Backoff config, DoubleSupplier random) {
        this.first = config.first();
        this.longest = config.longest();
        this.random = random;
    }

    /** @param failedAttempts from 1 */
    Duration pause(int failedAttempts) {
        double limitMillis = Math.min(longest.toMillis(), first.toMillis() * Math.pow(2, failedAttempts - 1.0));
        return Duration.ofMillis(Math.round(limitMillis * random.getAsDouble()));
    }
}
