package io.roadwatch.detector.decode;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How sources are opened and read. */
@ConfigMapping(prefix = "roadwatch.decode")
public interface DecodeConfig {

    /** Longest time from looking the host up until the first packets are understood, however the source behaves. */
    @WithDefault("10s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 5)
    Duration openTimeout();

    /** Longest wait for one packet of the video, even from a source that keeps sending something else. */
    @WithDefault("10s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 5)
    Duration readTimeout();

    /** Decoder threads of one stream. FFmpeg's own default is one per core for every stream. */
    @WithDefault("1")
    @Min(1)
    @Max(8)
    int threadsPerStream();
}
