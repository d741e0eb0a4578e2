/**
 * Where traces begin: the one switch, and the ids that tie a log line, a metric and an answer to a trace.
 *
 * <p>In: the configuration, and the span of the current thread as OpenTelemetry knows it. Out: settings of OpenTelemetry, ids,
 * and {@code traceId} in every problem. What spans a service makes of its own is said in its package {@code observe}.
 */
@NullMarked
package io.roadwatch.foundation.tracing;

import org.jspecify.annotations.NullMarked;
