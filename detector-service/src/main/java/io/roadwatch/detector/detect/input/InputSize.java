package io.roadwatch.detector.detect.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Width and height of a model's input, in pixels. */
public record InputSize(int widthPx, int heightPx) {

    static final int LARGEST_SIDE_PX = 4_096;

    private static final Pattern TEXT = Pattern.compile("(\\d{1,5})(?:[xX](\\d{1,5}))?");

    public InputSize {
        if (!isSide(widthPx) || !isSide(heightPx)) {
            throw new IllegalArgumentException(
                    "the sides of an input are 1 to %d px, got %dx%d".formatted(LARGEST_SIDE_PX, widthPx, heightPx));
        }
    }

    /**
     * Reads {@code 640} (a square) or {@code 640x384} (width, height).
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static InputSize of(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("an input size is written 640 or 640x384, got " + text);
        }
        int widthPx = Integer.parseInt(parts.group(1));
        return new InputSize(widthPx, parts.group(2) == null ? widthPx : Integer.parseInt(parts.group(2)));
    }

    static boolean isSide(long px) {
        return px >= 1 && px <= LARGEST_SIDE_PX;
    }

    /** {@code 640x384}. */
    @Override
    public String toString() {
        return widthPx + "x" + heightPx;
    }
}
