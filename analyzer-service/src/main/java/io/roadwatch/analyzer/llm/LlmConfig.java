package io.roadwatch.analyzer.llm;

import io.quarkus.runtime.configuration.MemorySize;
import io.roadwatch.analyzer.llm.pool.KeyStrategy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Which LLM is asked, and how patiently. */
@ConfigMapping(prefix = "roadwatch.llm")
public interface LlmConfig {

    /** Whether the LLM is asked at all. Follows {@code llm.enabled} (environment: {@code LLM_ENABLED}). */
    @WithDefault("true")
    boolean enabled();

    /**
     * The vendor's key, from {@code DASHSCOPE_API_KEY}, e.g. {@code sk-0123456789abcdef}. Blank counts as none: then the LLM is
     * not asked.
     */
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

    /** Models that are asked instead, in this order, when the first is retired, refused or cannot be asked soon. */
    @WithDefault("qwen3-vl-plus,qwen3.6-flash")
    Optional<List<String>> fallbackModels();

    /** How long a model that rests is waited for before the next one of the chain is asked. */
    @WithDefault("5s")
    @DurationMin(millis = 0)
    @DurationMax(minutes = 10)
    Duration fallbackAfter();

    /** Longest time of an analysis: waiting, every attempt and the pauses between them. */
    @WithDefault("90s")
    @DurationMin(millis = 50)
    @DurationMax(minutes = 25)
    Duration deadline();

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

    /** Calls under way at the same time. */
    @WithDefault("32")
    @Min(1)
    @Max(1024)
    int maxConcurrent();

    /** Attempts that wait for their turn. Of one more, the least urgent is dropped. */
    @WithDefault("64")
    @Min(0)
    @Max(10_000)
    int maxWaiting();

    /** Attempts of one camera that wait for their turn. A newer one takes the place of an older one. */
    @WithDefault("4")
    @Min(1)
    @Max(1_000)
    int maxWaitingPerCamera();

    /** Waiting so long makes an attempt a quarter of the risk prior more urgent, though never as urgent as the most urgent. */
    @WithDefault("10s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 10)
    Duration promoteAfter();

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

    Keys keys();

    PaceConfig pace();

    RestConfig rests();

    RetryBudget retryBudget();

    SelfTest selfTest();

    /** More than one key. */
    interface Keys {

        /**
         * Pool of keys and accounts instead of the one of {@code DASHSCOPE_API_KEY}, e.g. {@code /etc/roadwatch/keys.yaml}, see
         * docs/llm.md#keys-and-accounts.
         */
        Optional<Path> file();

        /** How often the file is looked at. A changed one counts from then on, without a restart. */
        @WithDefault("5s")
        @DurationMin(millis = 100)
        @DurationMax(hours = 1)
        Duration reloadInterval();

        /** How a key is chosen among those that can be used. */
        @WithDefault("least-loaded")
        KeyStrategy strategy();
    }

    /** How many extra calls there may be. */
    interface RetryBudget {

        /** Extra calls for each question, on average. */
        @WithDefault("0.2")
        @DecimalMin("0")
        @DecimalMax("1")
        double ratio();

        /** Extra calls that may be made beyond that, until they are earned back. */
        @WithDefault("10")
        @Min(0)
        @Max(10_000)
        int reserve();
    }

    /** A look at the start whether the LLM can be asked at all. It fails nothing. */
    interface SelfTest {

        /** Whether the LLM is tried at the start. The trial fails nothing, and says early what is wrong. */
        @WithDefault("true")
        boolean enabled();
    }

    /** Pauses between attempts: random between nothing and a limit that doubles. */
    interface Backoff {

        /** Limit of the first pause between two attempts; pauses are random between nothing and a limit that doubles. */
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

        /**
         * Attempts that are looked at by the breaker, which has one window per account and model. Calls are withheld no sooner
         * than after so many.
         */
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
