package io.roadwatch.analyzer.llm.pace;

/** Guesses what a text costs, rather too much than too little. */
public final class TextTokens {

    private static final int ASCII_CHARS_PER_TOKEN = 3;

    private TextTokens() {}

    /** At least 1: a Chinese character is three quarters of a token, three letters, digits or signs are one. */
    public static int estimate(String text) {
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                others++;
            }
        }
        return 1 + others * 3 / 4 + (text.length() - others) / ASCII_CHARS_PER_TOKEN;
    }
}
