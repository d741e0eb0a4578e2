package io.roadwatch.analyzer.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The wording of one version of the prompt in one language, as it lies under {@code resources/prompts}. A changed wording
 * is a new version in new files, so that an answer can be traced to the words that brought it about.
 *
 * @param system the standing instruction
 * @param question what introduces the data of one frame
 */
record PromptTexts(String system, String question) {

    static PromptTexts load(String version, PromptLanguage language) {
        return new PromptTexts(read(version, language, "system"), read(version, language, "question"));
    }

    private static String read(String version, PromptLanguage language, String part) {
        String name = "/prompts/group-verdict-%s.%s.%s.txt".formatted(version, language.code(), part);
        try (InputStream file = PromptTexts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the prompt text %s is missing from the application".formatted(name));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the prompt text %s cannot be read".formatted(name), e);
        }
    }
}
