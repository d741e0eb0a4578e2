package io.roadwatch.analyzer.llm.pace;

/**
 * What a picture costs: its sides rounded to multiples of 32, their product over 1024, and two. Gives the vendor's own examples:
 * 224 x 224 is 51, 640 x 360 is 222, 1280 x 720 is 882.
 */
public final class ImageTokens {

    private static final int UNIT = 32;
    private static final int MARKERS = 2;

    /** The vendor makes larger pictures smaller until they fit. */
    private static final int MOST = 2_560;

    private ImageTokens() {}

    /** @param widthPx at least 1 */
    public static int of(int widthPx, int heightPx) {
        long product = rounded(widthPx) * rounded(heightPx);
        return (int) Math.min(MOST, product / (UNIT * UNIT) + MARKERS);
    }

    private static long rounded(int sidePx) {
        return Math.max(1, Math.round(Math.rint(sidePx / (double) UNIT))) * UNIT;
    }
}
