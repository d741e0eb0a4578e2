package io.roadwatch.analyzer.llm;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Which LLM is asked, and how patiently. */
@ConfigMapping(prefix = "roadwatch.llm")
public interface LlmConfig {

    /** Whether the LLM is asked at all. Follows {@code llm.enabled} (environment: {@code LLM_ENABLED}). */
    @WithDefault("true")
    boolean enabled();

    /** The vendor's key, from {@code DASHSCOPE_API_KEY}. Blank counts as none: then the LLM is not asked. */
    Optional<String> apiKey();

    /**
     * Where the OpenAI-compatible API lives, without {@code /chat/completions}; from {@code DASHSCOPE_BASE_URL}. Keys are
     * bound to a region, so key and URL belong together.
     */
    @WithDefault("https://dashscope.aliyuncs.com/compatible-mode/v1")
    String baseUrl();

    /** The vision model that is asked. */
    @WithDefault("qwen-vl-plus")
    @NotBlank
    String model();

    /** Longest time of one attempt, from opening the connection to the last byte of the answer. */
    @WithDefault("30s")
    @DurationMin(millis = 50)
    @DurationMax(minutes = 3)
    Duration timeout();

    /** Longest wait for a connection, part of {@link #timeout()}. */
    @WithDefault("5s")
    @DurationMin(millis = 50)
    @DurationMax(minutes = 1)
    Duration connectTimeout();

    /** Attempts after the first one. */
    @WithDefault("2")
    @Min(0)
    @Max(10)
    int retries();

    /** Questions under way at the same time. A question keeps its place while it pauses between attempts. */
    @WithDefault("8")
    @Min(1)
    @Max(1024)
    int maxConcurrent();

    /** Questions that wait for a place. One more is refused. */
    @WithDefault("32")
    @Min(0)
    @Max(10_000)
    int maxWaiting();

    /** Longest answer that is read, of at least 1 KiB. A verdict has a few KiB. */
    @WithDefault("1M")
    MemorySize maxAnswerSize();

    /** How freely the model words its answer, 0..2. Low, because judgements are to be repeatable. */
    @WithDefault("0.1")
    @DecimalMin("0")
    @DecimalMax("2")
    double temperature();

    Backoff backoff();

    Breaker breaker();

    /** Pauses between attempts: random between nothing and a limit that doubles. */
    interface Backoff {

        /** Limit of the first pause. */
        @WithDefault("500ms")
        @DurationMin(millis = 1)
        @DurationMax(minutes = 1)
        Duration first();

        /** No limit grows above this, and no wish of the vendor to wait is heard beyond it. */
        @WithDefault("10s")
        @DurationMin(millis = 1)
        @DurationMax(minutes = 5)
        Duration longest();
    }

    /** When calls are withheld, so that a sick LLM can recover and callers get their answer at once. */
    interface Breaker {

        /** Attempts that are looked at. Calls are withheld no sooner than after so many. */
        @WithDefault("12")
        @Min(2)
        @Max(1000)
        int window();

        /** Part of the window that must have failed, above 0 and at most 1. */
        @WithDefault("0.75")
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        double failureRatio();

        /** How long calls are withheld before one attempt tries again. */
        @WithDefault("15s")
        @DurationMin(millis = 50)
        @DurationMax(minutes = 10)
        Duration openFor();
    }
}
