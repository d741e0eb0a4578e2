package io.roadwatch.detector.observe;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of hand-offs to the analyzer, of all cameras, since the service started: handed off = answered + failed + in
 * progress, but for those that move on while they are counted.
 *
 * @param handedOff those of removed cameras included
 * @param failed by reason; none is 0
 */
public record HandoffFlow(long handedOff, long answered, Map<String, Long> failed, long inProgress) {

    public HandoffFlow {
        failed = Collections.unmodifiableSortedMap(new TreeMap<>(failed));
    }
}
