package io.roadwatch.detector.api;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Durations as they are written in JSON. */
final class Durations {

    private static final int LONGEST_TEXT = 64;

    private Durations() {}

    /** @param field for the problem */
    static Duration parse(String field, String iso) {
        try {
            if (iso.length() <= LONGEST_TEXT) {
                return Duration.parse(iso);
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw ProblemType.INVALID_STREAM.because("%s is not an ISO-8601 duration such as PT1.8S.".formatted(field));
    }

    static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toNanos() / 1e9;
    }
}
