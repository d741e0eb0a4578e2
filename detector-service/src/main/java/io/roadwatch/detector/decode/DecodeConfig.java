package io.roadwatch.detector.decode;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How sources are opened and read. */
@ConfigMapping(prefix = "roadwatch.decode")
public interface DecodeConfig {

    /** Longest wait for one network read. Opening a stream may take twice this, because JavaCV asks FFmpeg twice. */
    @WithDefault("5s")
    Duration ioTimeout();

    /** Decoder threads of one stream. FFmpeg's own default is one per core for every stream. */
    @WithDefault("1")
    @Min(1)
    @Max(8)
    int threadsPerStream();
}
