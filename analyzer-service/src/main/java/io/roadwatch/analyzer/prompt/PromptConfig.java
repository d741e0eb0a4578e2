package io.roadwatch.analyzer.prompt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** What can be chosen about the question to the LLM. */
@ConfigMapping(prefix = "roadwatch.prompt")
public interface PromptConfig {

    /**
     * The language in which the model is instructed, and in which it words descriptions and risk types; a camera can have its
     * own.
     */
    @WithDefault("zh")
    PromptLanguage language();

    /** Which wording is used: the files of that name, of the folder or built in. */
    @WithDefault("group-verdict-v3")
    @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}",
            message = "must be a name of letters, digits, points and dashes")
    String name();

    /** Folder of wordings that replace the built-in ones, e.g. {@code /etc/roadwatch/prompts}, see docs/prompts.md. */
    Optional<Path> directory();

    /** How often the folder is looked at. */
    @WithDefault("5s")
    @DurationMin(millis = 100)
    @DurationMax(hours = 1)
    Duration reloadInterval();
}
