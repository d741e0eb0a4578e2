package io.roadwatch.analyzer.observe;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How HTTP calls to the LLM ended lately, and what those took that succeeded.
 *
 * @param window how far back it looks
 * @param failures by the label of their reason, in the order of the alphabet; none is 0
 * @param p50Seconds half of the successes took no longer; absent without any
 * @param p95Seconds 95 of 100 successes took no longer; absent without any
 */
public record CallsLately(
        Duration window,
        long successes,
        Map<String, Long> failures,
        @Nullable Double p50Seconds,
        @Nullable Double p95Seconds) {

    public CallsLately {
        failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    }
}
