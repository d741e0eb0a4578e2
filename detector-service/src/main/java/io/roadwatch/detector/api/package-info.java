/**
 * The REST API: declares streams and says what they are doing.
 *
 * <p>In: HTTP. Out: changes of the desired state, and JSON; whatever goes wrong is an RFC 9457 problem with a stable type.
 * Calls {@code source} only.
 */
@NullMarked
package io.roadwatch.detector.api;

import org.jspecify.annotations.NullMarked;
