package io.roadwatch.analyzer.prompt;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A wording in all its languages.
 *
 * @param version for results and metrics
 * @param byLanguage under tags such as {@code en}
 */
record PromptLibrary(String version, Map<String, PromptTexts> byLanguage) {

    PromptLibrary {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** Of that language, or of its base: {@code en} for {@code en-GB}. */
    Optional<PromptTexts> in(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        PromptTexts texts = byLanguage.get(tag);
        return Optional.ofNullable(texts == null ? byLanguage.get(tag.replaceFirst("-.*", "")) : texts);
    }
}
