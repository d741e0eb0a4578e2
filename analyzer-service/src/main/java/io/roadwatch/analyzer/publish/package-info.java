/**
 * Tells people and systems what was found, at once, over the WebSocket {@code /ws}.
 *
 * <p>In: each {@link io.roadwatch.contract.AnalysisResult}, from {@code intake}. Out: {@code analysis_result} and {@code
 * alert} messages to every subscriber, each of which may be slow without holding up anything.
 */
@NullMarked
package io.roadwatch.analyzer.publish;

import org.jspecify.annotations.NullMarked;
