/**
 * One {@code /metrics} per service.
 *
 * <p>In: the stock Micrometer registry of Quarkus and the client_java registry of our own histograms, counters and gauges.
 * Out: one exposition in the format that the scraper asks for. Both services depend on this module; it depends on neither.
 */
@NullMarked
package io.roadwatch.foundation.metrics;

import org.jspecify.annotations.NullMarked;
