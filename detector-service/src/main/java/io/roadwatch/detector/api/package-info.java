/**
 * The REST API: declares streams and says what they are doing, what became of their frames, how the analyzer fares, and shows alerts and
 * analyses.
 *
 * <p>In: HTTP. Out: changes of the desired state, acknowledgements, JSON and pictures; whatever goes wrong is an RFC 9457
 * problem with a stable type. Calls {@code source} and {@code evidence}, and asks {@code detect}, {@code observe} and {@code handoff}.
 */
@NullMarked
package io.roadwatch.detector.api;

import org.jspecify.annotations.NullMarked;
