package io.roadwatch.detector.detect.catalogue;

import java.time.Duration;

/**
 * What a download may take.
 *
 * @param connect longest wait for a connection
 * @param silence longest wait for an answer, and for its next byte
 * @param whole longest time for a model, all attempts and waiting for others included
 * @param maxBytes largest file that is fetched
 * @param attempts so often it is tried; each goes on where the one before it ended
 * @param pause between two attempts
 */
record DownloadLimits(Duration connect, Duration silence, Duration whole, long maxBytes, int attempts, Duration pause) {

    static final DownloadLimits DEFAULTS = new DownloadLimits(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(30), 4L << 30, 4, Duration.ofSeconds(2));

    private static final int HASTY_ATTEMPTS = 2;
    private static final Duration HASTY_PAUSE = Duration.ofMillis(200);

    /** For somebody who does not wait longer than that. */
    static DownloadLimits within(Duration whole) {
        return new DownloadLimits(
                shorter(DEFAULTS.connect(), whole),
                shorter(DEFAULTS.silence(), whole),
                whole,
                DEFAULTS.maxBytes(),
                HASTY_ATTEMPTS,
                HASTY_PAUSE);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** {@code 30 min}, {@code 10 s} or {@code 250 ms}. */
    static String inWords(Duration time) {
        if (time.toMillisPart() > 0) {
            return "%d ms".formatted(time.toMillis());
        }
        return time.toSecondsPart() > 0 ? "%d s".formatted(time.toSeconds()) : "%d min".formatted(time.toMinutes());
    }
}
