package io.roadwatch.detector.detect;

import java.util.Locale;

/**
 * How many frames one inference may take.
 *
 * @param most 1..32; 0 leaves it to a measurement at the start
 */
public record BatchChoice(int most) {

    /** As many as pay on this machine. */
    public static final BatchChoice AUTO = new BatchChoice(0);

    private static final int LARGEST = 32;

    public BatchChoice {
        if (most < 0 || most > LARGEST) {
            throw new IllegalArgumentException("a batch has 1 to %d frames, got %d".formatted(LARGEST, most));
        }
    }

    /**
     * Reads {@code auto} or a number.
     *
     * @throws IllegalArgumentException if it is neither, or out of range
     */
    public static BatchChoice of(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("auto")) {
            return AUTO;
        }
        if (!word.matches("[1-9]\\d?")) {
            throw new IllegalArgumentException("a batch is auto or 1 to %d, got %s".formatted(LARGEST, text));
        }
        return new BatchChoice(Integer.parseInt(word));
    }

    boolean isAuto() {
        return most == 0;
    }
}
