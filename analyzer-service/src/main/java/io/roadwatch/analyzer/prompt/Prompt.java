package io.roadwatch.analyzer.prompt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the LLM is told, in the order in which it reads it.
 *
 * @param version which wording this is, for results and metrics
 * @param system the standing instruction
 * @param parts texts and pictures of this one question
 * @param followUp what is said after a first answer that cannot stand; absent in a first question
 */
public record Prompt(
        String version,
        String system,
        List<Part> parts,
        @Nullable FollowUp followUp) {

    public Prompt {
        parts = List.copyOf(parts);
    }

    /** A first question. */
    public Prompt(String version, String system, List<Part> parts) {
        this(version, system, parts, null);
    }

    /** The same question, with the answer it got and what is wrong with that. */
    public Prompt followedBy(FollowUp next) {
        return new Prompt(version, system, parts, next);
    }

    /** A piece of the question. */
    public sealed interface Part {

        record Text(String text) implements Part {}

        /** @param jpeg JPEG file of that size, never changed */
        record Picture(byte[] jpeg, int widthPx, int heightPx) implements Part {}
    }

    /**
     * One more turn of the conversation.
     *
     * @param answer what the model said, as it came
     * @param correction what it is told about that
     */
    public record FollowUp(String answer, String correction) {}
}
