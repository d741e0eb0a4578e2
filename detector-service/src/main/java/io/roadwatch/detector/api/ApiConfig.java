package io.roadwatch.detector.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Who may change streams, and acknowledge alerts. */
@ConfigMapping(prefix = "roadwatch.api")
public interface ApiConfig {

    /**
     * Origins of other web sites whose pages may make changes, e.g. {@code https://ops.example}; {@code *} allows every site.
     * Those that may open WebSockets, unless it says otherwise.
     */
    @WithDefault("${roadwatch.publish.allowed-origins:}")
    Optional<List<String>> allowedOrigins();
}
