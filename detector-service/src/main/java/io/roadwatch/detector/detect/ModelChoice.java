package io.roadwatch.detector.detect;

import java.util.Locale;

/**
 * Why this model looks at the frames, and not another.
 *
 * @param reason for people, as it can stand in brackets
 */
public record ModelChoice(Kind kind, String reason) {

    /** How it came to be chosen. */
    public enum Kind {
        /** Somebody named it. */
        CONFIGURED,
        /** Nobody named one, and this one was in the cache. */
        CACHED,
        /** Nobody named one, and this one could be fetched. */
        FETCHED,
        /** Nobody named one, and no better one could be had. */
        STARTER;

        /** As API, metrics and logs say it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Somebody named it. */
    public static ModelChoice configured() {
        return new ModelChoice(Kind.CONFIGURED, "named in roadwatch.detect.model");
    }
}
