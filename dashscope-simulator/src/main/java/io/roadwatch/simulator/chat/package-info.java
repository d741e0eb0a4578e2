/**
 * The vendor's chat API as far as a road camera needs it: what a request must look like, what it costs, how an error reads.
 *
 * <p>In: the body of a request. Out: a {@link io.roadwatch.simulator.chat.ChatRequest} or a
 * {@link io.roadwatch.simulator.chat.VendorError}, and the JSON of the answer. Called by {@code server}. No HTTP here.
 */
@NullMarked
package io.roadwatch.simulator.chat;

import org.jspecify.annotations.NullMarked;
