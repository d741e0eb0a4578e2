package io.roadwatch.analyzer.alert;

import java.util.function.LongSupplier;

/**
 * Names alerts, so that no two ever have the same name, over restarts and over several analyzers too: 16 letters and digits
 * that hold the time in milliseconds and 35 random bits, and sort by that time.
 *
 * @see <a href="https://www.crockford.com/base32.html">Base 32</a>, whose letters cannot be mistaken for one another
 */
final class AlertIds {

    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS_PER_LETTER = 5;
    private static final int TIME_LETTERS = 9; // until the year 3084
    private static final int RANDOM_LETTERS = 7;

    private final LongSupplier clockMillis;
    private final LongSupplier random;

    /**
     * @param clockMillis time since 1970
     * @param random any 64 bits
     */
    AlertIds(LongSupplier clockMillis, LongSupplier random) {
        this.clockMillis = clockMillis;
        this.random = random;
    }

    String next() {
        StringBuilder id = new StringBuilder(TIME_LETTERS + RANDOM_LETTERS);
        append(id, clockMillis.getAsLong(), TIME_LETTERS);
        append(id, random.getAsLong(), RANDOM_LETTERS);
        return id.toString();
    }

    private static void append(StringBuilder id, long bits, int letters) {
        for (int place = letters - 1; place >= 0; place--) {
            id.append(LETTERS.charAt((int) (bits >>> (BITS_PER_LETTER * place)) & (LETTERS.length() - 1)));
        }
    }
}
