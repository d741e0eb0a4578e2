package io.roadwatch.detector.egress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Bounds of the proxy that HTTP sources are opened through. */
@ConfigMapping(prefix = "roadwatch.egress")
public interface EgressConfig {

    /** Most connections at a time. A stream takes one, a playlist with separate sound two or three; none waits. */
    @WithDefault("2048")
    @Min(1)
    @Max(60_000)
    int maxConnections();

    /** Longest wait for a connection to one address of a host. */
    @WithDefault("5s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 5)
    Duration connectTimeout();

    /**
     * A host that sends nothing for so long, while the stream would take it, is disconnected. The last resort: whoever opens a
     * source bounds its reads, and over HTTPS through a proxy only FFmpeg's {@code rw_timeout} does that, not its {@code timeout}.
     */
    @WithDefault("15s")
    @DurationMin(millis = 100)
    @DurationMax(hours = 1)
    Duration silenceLimit();
}
