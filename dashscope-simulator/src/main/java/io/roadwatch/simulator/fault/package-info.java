/**
 * What can be made to go wrong, and when.
 *
 * <p>In: rules, from Java or as JSON over HTTP. Out: for each call at most one {@link io.roadwatch.simulator.fault.Fault}.
 * Called by {@code server}, which carries the faults out. A new kind of fault is a new record of {@code Fault}; a new way to
 * choose calls belongs in {@code FaultRule}.
 */
@NullMarked
package io.roadwatch.simulator.fault;

import org.jspecify.annotations.NullMarked;
