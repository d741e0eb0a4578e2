package io.roadwatch.analyzer.observe;

import java.util.List;

/** Keys and lanes at the moment of a scrape. */
public record PoolGauge(List<KeyGauge> keys, List<LaneGauge> lanes) {

    public PoolGauge {
        keys = List.copyOf(keys);
        lanes = List.copyOf(lanes);
    }
}
