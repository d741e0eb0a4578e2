/**
 * Hands groups to the analyzer: bounded, with time limits, never blocking the pipeline.
 *
 * <p>In: an {@link io.roadwatch.contract.AnalysisRequest}. Out: exactly one outcome each. Called by {@code pipeline}. For
 * {@code api} it asks the analyzer how it fares.
 */
@NullMarked
package io.roadwatch.detector.handoff;

import org.jspecify.annotations.NullMarked;
