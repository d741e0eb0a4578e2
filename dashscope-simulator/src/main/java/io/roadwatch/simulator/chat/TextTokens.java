package io.roadwatch.simulator.chat;

/** Estimates tokens of a text: about four Latin characters to one, and about three Chinese ones to two. */
final class TextTokens {

    private static final double TOKENS_PER_CHAR = 0.25;
    private static final double TOKENS_PER_IDEOGRAPH = 0.67;

    private TextTokens() {}

    static int estimate(String text) {
        long ideographs = text.codePoints().filter(Character::isIdeographic).count();
        long others = text.codePointCount(0, text.length()) - ideographs;
        return (int) Math.ceil(ideographs * TOKENS_PER_IDEOGRAPH + others * TOKENS_PER_CHAR);
    }
}
