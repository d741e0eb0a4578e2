package io.roadwatch.analyzer.image;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How many and how large pictures the LLM is shown. */
@ConfigMapping(prefix = "roadwatch.image")
public interface ImageConfig {

    /** Most pictures of one question. The vendor takes 250. */
    @WithDefault("8")
    @Min(1)
    @Max(250)
    int maxImages();

    /** Longest side. A larger picture is made smaller; it would cost more and tell little more. */
    @WithDefault("1280")
    @Min(32)
    @Max(8192)
    int maxSidePx();

    /** Largest picture as a file. The vendor takes 10 MB of base64, which is 7.5 MB. */
    @WithDefault("2M")
    MemorySize maxImageSize();

    /** All pictures of a question together, as files. The vendor takes 16 MiB of a whole decoded body. */
    @WithDefault("8M")
    MemorySize maxTotalSize();
}
