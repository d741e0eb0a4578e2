package io.roadwatch.analyzer.prompt;

import java.util.Locale;

/** A language that the prompt exists in. */
public enum PromptLanguage {
    /** Simplified Chinese. */
    ZH,
    EN;

    /** The part of a resource's name that says the language. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
