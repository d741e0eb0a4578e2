/**
 * What the LLM was shown, what it answered, and the alerts that came of it, for people who look back.
 *
 * <p>In: the beginning and the end of every call of the analyzer, from {@code pipeline}; acknowledgements, from {@code api}.
 * Out: {@link io.roadwatch.detector.evidence.KeptAnalysis analyses} with their pictures, and one
 * {@link io.roadwatch.detector.evidence.AlertEntry} per alert, which {@link io.roadwatch.detector.evidence.AlertListener
 * listeners} hear of. All of it is in memory alone and bounded; what is dropped is counted with its reason.
 */
@NullMarked
package io.roadwatch.detector.evidence;

import org.jspecify.annotations.NullMarked;
