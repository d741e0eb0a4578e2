package io.roadwatch.analyzer.webhook;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to pause between attempts: anything between zero and a limit that doubles ("full jitter"). */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier random;

    /** @param random values in 0..1 */
    Backoff(WebhookConfig.Backoff config, DoubleSupplier random) {
        this.first = config.first();
        this.longest = config.longest();
        this.random = random;
    }

    /**
     * @param failedAttempts from 1
     * @param atLeast what the receiver asked for; heard up to the longest pause
     */
    Duration pause(int failedAttempts, Duration atLeast) {
        double limitMillis = Math.min(longest.toMillis(), first.toMillis() * Math.pow(2, failedAttempts - 1.0));
        Duration jitter = Duration.ofMillis(Math.round(limitMillis * random.getAsDouble()));
        Duration wish = atLeast.compareTo(longest) > 0 ? longest : atLeast;
        return wish.compareTo(jitter) > 0 ? wish : jitter;
    }
}
