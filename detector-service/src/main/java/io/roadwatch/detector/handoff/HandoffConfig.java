package io.roadwatch.detector.handoff;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How groups are handed to the analyzer. */
@ConfigMapping(prefix = "roadwatch.handoff")
public interface HandoffConfig {

    /** Whether anything is handed to the analyzer at all. */
    @WithDefault("${llm.enabled:true}")
    boolean enabled();

    /** Most hand-offs under way at a time, of all cameras. */
    @WithDefault("64")
    @Min(1)
    @Max(10_000)
    int maxInFlight();

    /** Longest wait for an answer. The analyzer's own worst case is 3 attempts x 30 s, and the pauses between them. */
    @WithDefault("100s")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 30)
    Duration timeLimit();

    /** Longest wait for a connection; part of the time limit. */
    @WithDefault("5s")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 5)
    Duration connectTimeout();

    /** Largest answer that is read. */
    @WithDefault("1M")
    MemorySize maxAnswerSize();

    /** Pause between two questions whether the analyzer can ask its LLM. */
    @WithDefault("10s")
    @DurationMin(millis = 100)
    @DurationMax(hours = 1)
    Duration statusInterval();
}
