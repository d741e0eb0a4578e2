/**
 * Groups road users that are close to each other, and decides when a group is worth a call of the LLM. Pure Java.
 *
 * <p>In: {@link io.roadwatch.contract.Detection}s. Out: {@link io.roadwatch.contract.TrafficGroup}s and decisions. Called by
 * {@code pipeline}.
 */
@NullMarked
package io.roadwatch.detector.group;

import org.jspecify.annotations.NullMarked;
