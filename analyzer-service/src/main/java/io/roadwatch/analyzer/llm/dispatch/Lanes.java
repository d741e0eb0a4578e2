package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.analyzer.llm.pace.LanePacer;
import io.roadwatch.analyzer.llm.pool.KeyChooser;
import io.roadwatch.analyzer.llm.pool.KeyPool;
import java.util.function.BiFunction;

/**
 * What a dispatcher starts with.
 *
 * @param pacers makes the pace of a lane out of the pool's limits
 */
public record Lanes(
        KeyPool pool, KeyChooser chooser, Breakers breakers, BiFunction<KeyPool, LaneId, LanePacer> pacers) {}
