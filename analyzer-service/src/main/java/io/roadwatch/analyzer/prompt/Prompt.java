package io.roadwatch.analyzer.prompt;

import java.util.List;

/**
 * What the LLM is told, in the order in which it reads it.
 *
 * @param system the standing instruction
 * @param parts texts and pictures of this one question
 */
public record Prompt(String system, List<Part> parts) {

    public Prompt {
        parts = List.copyOf(parts);
    }

    /** A piece of the question. */
    public sealed interface Part {

        record Text(String text) implements Part {}

        /** @param jpeg JPEG file, never changed */
        record Picture(byte[] jpeg) implements Part {}
    }
}
