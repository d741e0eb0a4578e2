package io.roadwatch.analyzer.llm;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Quotas of an account for one model, where the pool file says nothing else, and how close to them calls may come. */
public interface PaceConfig {

    /** Calls that an account may make of one model in a minute, where the pool file says nothing else. */
    @WithDefault("1200")
    @Min(1)
    @Max(1_000_000)
    int requestsPerMinute();

    /** The same, in a second. */
    @WithDefault("20")
    @Min(1)
    @Max(100_000)
    int requestsPerSecond();

    /**
     * Tokens of prompts and answers that an account may use of one model in a minute, where the pool file says nothing else.
     */
    @WithDefault("1000000")
    @Min(1)
    @Max(10_000_000_000L)
    long tokensPerMinute();

    /** The same, in a second. */
    @WithDefault("16700")
    @Min(1)
    @Max(1_000_000_000L)
    long tokensPerSecond();

    /** Part of a quota that is used, above 0 and at most 1: clocks differ, and others may use the account. */
    @WithDefault("0.9")
    @DecimalMin(value = "0", inclusive = false)
    @DecimalMax("1")
    double headroom();

    /** Part of the pace that may be used at once, after a start and after silence; above 0 and at most 1. */
    @WithDefault("0.25")
    @DecimalMin(value = "0", inclusive = false)
    @DecimalMax("1")
    double startFraction();

    /** Calls of any second are at most so many times the mean of the last 10 s: the vendor refuses steeper ramps. */
    @WithDefault("1.5")
    @DecimalMin("1.05")
    @DecimalMax("1000")
    double growth();
}
