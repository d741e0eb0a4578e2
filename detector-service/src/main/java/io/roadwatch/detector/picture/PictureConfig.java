package io.roadwatch.detector.picture;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How pictures are cut and compressed. */
@ConfigMapping(prefix = "roadwatch.picture")
public interface PictureConfig {

    /** What is shown around a group, in source-frame pixels on each side. */
    @WithDefault("12")
    @Min(0)
    @Max(1_000)
    int marginPx();

    /** Most group images of one frame; those most worth a look by the mode of the trigger are shown. */
    @WithDefault("8")
    @Min(1)
    @Max(250)
    int maxImages();

    /** Longest side of a group image; larger crops are scaled down. A vision LLM is paid by the pixel. */
    @WithDefault("1024")
    @Min(32)
    @Max(8_192)
    int maxSidePx();

    /** JPEG quality of every picture, 0 (smallest) to 1 (best). */
    @WithDefault("0.8")
    @DecimalMin("0.1")
    @DecimalMax("1.0")
    float quality();

    /**
     * Largest file of a group image, in bytes. One that is larger is compressed harder, then scaled down. It travels
     * as base64, a third larger, and with the others of its frame.
     */
    @WithDefault("524288")
    @Min(16_384)
    @Max(16_777_216)
    int maxBytes();
}
