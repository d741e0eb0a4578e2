package io.roadwatch.analyzer.observe;

/**
 * A key at the moment of a scrape.
 *
 * @param status one of {@link KeyMetrics#STATUSES}
 * @param restSeconds until it can be used
 */
public record KeyGauge(String keyId, String status, double restSeconds) {}
