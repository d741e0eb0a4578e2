package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.analyzer.llm.pool.KeyChooser;
import java.util.List;
import java.util.Set;

/**
 * How a model stands.
 *
 * @param ready keys that can ask it now
 * @param awaited lanes that are worth waiting for
 * @param least what stands in the way of the one that can ask soonest
 */
record ModelOutlook(String model, List<KeyChooser.Candidate> ready, Set<LaneId> awaited, Obstacle least) {}
