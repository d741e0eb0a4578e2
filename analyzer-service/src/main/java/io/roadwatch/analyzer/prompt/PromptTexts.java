package io.roadwatch.analyzer.prompt;

/**
 * A wording in one language.
 *
 * @param system the standing instruction
 * @param question what introduces the data of one frame
 * @param correction what is said of an answer that cannot stand; holds {@value #FAULTS}
 */
record PromptTexts(String system, String question, String correction) {

    static final String FAULTS = "{faults}";

    private static final int LONGEST_CHARS = 64 * 1024;

    PromptTexts {
        require("system", system);
        require("question", question);
        require("correction", correction);
        if (!(system + question).toLowerCase(java.util.Locale.ROOT).contains("json")) {
            throw new IllegalArgumentException("neither system nor question holds the word json, without which the LLM"
                    + " refuses to answer in JSON");
        }
        if (!correction.contains(FAULTS)) {
            throw new IllegalArgumentException("the correction does not hold " + FAULTS);
        }
    }

    private static void require(String part, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the text %s is empty".formatted(part));
        }
        if (text.length() > LONGEST_CHARS) {
            throw new IllegalArgumentException(
                    "the text %s has more than %d characters".formatted(part, LONGEST_CHARS));
        }
    }
}
