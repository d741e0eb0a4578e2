package io.roadwatch.analyzer.webhook;

import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Lets something be said at most once a minute. Thread-safe. */
final class OncePerMinute {

    private static final long QUIET_NANOS = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoClock;
    private long saidAt;
    private long silenced;

    OncePerMinute(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.saidAt = nanoClock.getAsLong() - QUIET_NANOS;
    }

    /** @param say is given how often it was not said since it last was */
    void ifQuiet(LongConsumer say) {
        long held;
        synchronized (this) {
            long now = nanoClock.getAsLong();
            if (now - saidAt < QUIET_NANOS) {
                silenced++;
                return;
            }
            saidAt = now;
            held = silenced;
            silenced = 0;
        }
        say.accept(held);
    }
}
