/**
 * Throttles as the vendor does: requests and tokens per account and model over all keys of the account, exactly, in sliding
 * windows, and ramps that are too steep.
 *
 * <p>In: each call before and after it is answered, and a clock. Out: whether the call is admitted, or the vendor's error; what
 * was used. Called by {@code server}, and by tests that simulate hours with a clock of their own. Pure Java: no I/O, no thread.
 */
@NullMarked
package io.roadwatch.simulator.quota;

import org.jspecify.annotations.NullMarked;
