/**
 * Reads what people send to steer the simulator, strictly: a misspelt field is an error and not ignored.
 *
 * <p>In: JSON texts. Out: JSON trees, or an {@link java.lang.IllegalArgumentException} with a sentence for the sender. A text that
 * is not JSON is never repeated there, because it may hold API keys. Called by the packages that have something to steer.
 */
@NullMarked
package io.roadwatch.simulator.input;

import org.jspecify.annotations.NullMarked;
