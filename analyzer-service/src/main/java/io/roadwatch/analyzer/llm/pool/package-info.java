/**
 * Keys and accounts as they are configured, and the choice among them.
 *
 * <p>In: {@code DASHSCOPE_API_KEY} or a pool file. Out: a {@link io.roadwatch.analyzer.llm.pool.KeyPool}. What is learnt of keys
 * while they are used is not here but in {@code llm.dispatch}. Plain Java and YAML.
 */
@NullMarked
package io.roadwatch.analyzer.llm.pool;

import org.jspecify.annotations.NullMarked;
