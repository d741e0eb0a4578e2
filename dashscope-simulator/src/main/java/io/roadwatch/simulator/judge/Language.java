package io.roadwatch.simulator.judge;

/** The language of an answer. */
public enum Language {
    CHINESE,
    ENGLISH;

    /** Chinese, unless the system prompt speaks of English. */
    public static Language askedFor(String systemPrompt) {
        return systemPrompt.contains("English") ? ENGLISH : CHINESE;
    }
}
