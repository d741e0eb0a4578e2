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
     * A host that sends nothing for so long is disconnected. FFmpeg bounds its reads over HTTP itself, but not those over HTTPS
     * through a proxy: there this is the only bound.
     */
    @WithDefault("15s")
    @DurationMin(millis = 100)
    @DurationMax(hours = 1)
    Duration silenceLimit();
}
