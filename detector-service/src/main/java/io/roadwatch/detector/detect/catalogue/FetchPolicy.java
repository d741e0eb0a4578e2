package io.roadwatch.detector.detect.catalogue;

import java.time.Duration;

/**
 * What may be done to have a better model than the starter where nobody named one.
 *
 * @param allowed whether anything may be fetched
 * @param limit longest time that it may take, all included
 */
public record FetchPolicy(boolean allowed, Duration limit) {

    public FetchPolicy {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a limit is above zero, got %s".formatted(limit));
        }
    }
}
