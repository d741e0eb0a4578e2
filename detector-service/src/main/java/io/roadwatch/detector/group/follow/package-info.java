/**
 * Follows groups of road users over time, and says from numbers alone how much a look at each seems worth. Pure Java.
 *
 * <p>In: the groups of each frame and its tracked {@link io.roadwatch.contract.Detection}s. Out: the same groups with their
 * {@link io.roadwatch.contract.GroupTrend}. Called by {@code pipeline}; the triggers of the package above read the trends.
 */
@NullMarked
package io.roadwatch.detector.group.follow;

import org.jspecify.annotations.NullMarked;
