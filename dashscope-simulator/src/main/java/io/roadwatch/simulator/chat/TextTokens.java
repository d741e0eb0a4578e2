package io.roadwatch.simulator.chat;

/** Estimates tokens of a text: about four Latin characters to one, and about three Chinese ones to two. */
final class TextTokens {

    private static final double TOKENS_PER_CHAR = 0.25;
    private static final double TOKENS_PER_IDEOGRAPH = 0.67;

    private TextTokens() {}

    static int estimate(String text) {
        int ideographs = 0;
        int others = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (Character.isIdeographic(codePoint)) {
                ideographs++;
            } else {
                others++;
            }
            i += Character.charCount(codePoint);
        }
        return (int) Math.ceil(ideographs * TOKENS_PER_IDEOGRAPH + others * TOKENS_PER_CHAR);
    }
}
