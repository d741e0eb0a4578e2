package io.roadwatch.analyzer.prompt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be chosen about the question to the LLM. */
@ConfigMapping(prefix = "roadwatch.prompt")
public interface PromptConfig {

    /** The language in which the model is instructed, and in which it words descriptions and risk types. */
    @WithDefault("zh")
    PromptLanguage language();
}
