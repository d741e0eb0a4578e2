/**
 * Every metric and every span of the analyzer: what it is called, and how it is recorded.
 *
 * <p>In: calls from the other packages, with values from closed sets or ids that are capped here. Out: series in the
 * {@code PrometheusRegistry}. The names and labels of the old system are a contract; {@link
 * io.roadwatch.analyzer.observe.MetricNames} says which are ours. Spans go to OpenTelemetry, while tracing is on.
 */
@NullMarked
package io.roadwatch.analyzer.observe;

import org.jspecify.annotations.NullMarked;
