package io.roadwatch.system.dashboard;

/**
 * What Prometheus is asked.
 *
 * @param promQl may hold variables of the dashboard and {@code $__rate_interval}
 * @param legend names a line, with labels in double braces
 */
public record Query(String promQl, String legend) {}
