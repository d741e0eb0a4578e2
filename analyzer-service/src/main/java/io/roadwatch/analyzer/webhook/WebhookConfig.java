package io.roadwatch.analyzer.webhook;

import io.roadwatch.foundation.net.HostLists;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How patiently alerts are delivered, to all receivers alike. */
@ConfigMapping(prefix = "roadwatch.webhook")
public interface WebhookConfig {

    /** Attempts to deliver one alert, the first one included. */
    @WithDefault("5")
    @Min(1)
    @Max(20)
    int maxAttempts();

    Backoff backoff();

    /** Alerts that wait for one receiver. One more, and the oldest is dropped. */
    @WithDefault("1000")
    @Min(1)
    @Max(100_000)
    int queueSize();

    /** Alerts that are on their way to one receiver at once. An alert keeps its place while it pauses between attempts. */
    @WithDefault("4")
    @Min(1)
    @Max(64)
    int maxConcurrent();

    /** Hosts that may be told. */
    HostLists hosts();

    /**
     * File to which alerts are appended that did not get to their receiver, one JSON object per line, e.g. {@code
     * /var/lib/roadwatch/dead.jsonl}. At 10 MiB it is renamed to {@code *.1}, in the place of the one before. Without it they
     * are counted and logged only.
     */
    Optional<Path> deadLetterFile();

    /** Pauses between attempts: random between nothing and a limit that doubles. */
    interface Backoff {

        /** Limit of the first pause between two attempts; pauses are random between nothing and a limit that doubles. */
        @WithDefault("1s")
        @DurationMin(millis = 1)
        @DurationMax(minutes = 1)
        Duration first();

        /** No limit grows above this, and no wish of the receiver to wait is heard beyond it. */
        @WithDefault("1m")
        @DurationMin(millis = 1)
        @DurationMax(hours = 1)
        Duration longest();
    }
}
