/**
 * What the simulator saw, for tests and for people who wonder where their calls went.
 *
 * <p>In: each call as it comes and as it ends. Out: {@link io.roadwatch.simulator.calls.CallCounts} and the last
 * {@link io.roadwatch.simulator.calls.SeenCall}s. Called by {@code server}. Never holds a key or a picture.
 */
@NullMarked
package io.roadwatch.simulator.calls;

import org.jspecify.annotations.NullMarked;
