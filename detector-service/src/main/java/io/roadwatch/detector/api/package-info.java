/**
 * The REST API: declares streams and says what they are doing, what became of their frames, and how the analyzer fares.
 *
 * <p>In: HTTP. Out: changes of the desired state, and JSON; whatever goes wrong is an RFC 9457 problem with a stable type.
 * Calls {@code source}, and asks {@code detect}, {@code observe} and {@code handoff}.
 */
@NullMarked
package io.roadwatch.detector.api;

import org.jspecify.annotations.NullMarked;
