package io.roadwatch.analyzer.budget;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What calls of the LLM cost, how much may be spent, and what happens when it runs short. */
@ConfigMapping(prefix = "roadwatch.budget")
public interface BudgetConfig {

    /** Currency of the prices and of limits in money. Built-in prices are in CNY; with another one, say all prices. */
    @WithDefault("CNY")
    @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters, such as CNY")
    String currency();

    /** By model, per 1,000 tokens. Three models have built-in prices. */
    Map<String, Price> prices();

    /** Of all cameras together, in any 60 s. */
    Limits perMinute();

    /** Of all cameras together, on a calendar day. */
    Limits perDay();

    Camera camera();

    /** What is done from which part of the tightest limit on, see docs/budget.md. Without {@code stop} a limit is a wish. */
    @WithDefault("70%:fewer-images,85%:cheaper-model,95%:high-priors,100%:stop")
    List<StepRule> steps();

    FewerImages fewerImages();

    /** The model of the step {@code cheaper-model}, e.g. {@code qwen3.6-flash}. Without one that step does nothing. */
    Optional<String> cheaperModel();

    /** Risk prior from which on an analysis goes on at the step {@code high-priors}, 0..1. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("1")
    double highPrior();

    /** Time zone in which a day begins. */
    @WithDefault("UTC")
    ZoneId zone();

    /**
     * File that keeps the spending of the day over restarts, e.g. {@code /var/lib/roadwatch/spent.json}. Without one a restart
     * forgets it.
     */
    Optional<Path> stateFile();

    /** Cameras whose spending is remembered. Of one more, the one that spent longest ago is forgotten. */
    @WithDefault("1000")
    @Min(1)
    @Max(100_000)
    int maxCameras();

    /** A price per 1,000 tokens. */
    interface Price {

        /** Price of 1,000 tokens of the question, pictures included, e.g. {@code 0.0008}. */
        @DecimalMin("0")
        double input();

        /** Price of 1,000 tokens of the answer, e.g. {@code 0.002}. */
        @DecimalMin("0")
        double output();
    }

    /** A limit; nothing said, none. */
    interface Limits {

        /** Tokens that may be used, question and answer together, at least 1, e.g. {@code 500000}. */
        OptionalLong tokens();

        /** Money that may be spent, in the currency, above 0, e.g. {@code 20}. */
        OptionalDouble amount();
    }

    /** Limits of each camera. */
    interface Camera {

        Limits perMinute();

        Limits perDay();
    }

    /** The step {@code fewer-images}. */
    interface FewerImages {

        /** Pictures of one question from the step {@code fewer-images} on. */
        @WithDefault("1")
        @Min(1)
        @Max(250)
        int maxImages();

        /** Their longest side from that step on. */
        @WithDefault("512")
        @Min(32)
        @Max(8192)
        int maxSidePx();
    }
}
