package io.roadwatch.detector.handoff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where the analyzer is. */
@ConfigMapping(prefix = "roadwatch.analyzer")
public interface AnalyzerConfig {

    /** Scheme, host, port, and the path before {@code /api/v1} where a proxy adds one. */
    @WithDefault("http://localhost:5001")
    URI url();
}
