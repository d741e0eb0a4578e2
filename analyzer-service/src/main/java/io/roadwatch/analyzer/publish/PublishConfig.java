package io.roadwatch.analyzer.publish;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/** Who may subscribe, and how far a subscriber may fall behind. */
@ConfigMapping(prefix = "roadwatch.publish")
public interface PublishConfig {

    /** Sockets that may be open at the same time. One more is told to try later. */
    @WithDefault("200")
    @Min(1)
    @Max(10_000)
    int maxSubscribers();

    /** Messages that wait for a slow subscriber, besides the one under way. The oldest is dropped for a new one. */
    @WithDefault("32")
    @Min(1)
    @Max(10_000)
    int queueSize();

    /**
     * Origins whose web pages may subscribe, as browsers write them, e.g. {@code https://ops.example}, besides pages of
     * this service itself. Programs that send no Origin always may.
     */
    Optional<List<String>> allowedOrigins();
}
