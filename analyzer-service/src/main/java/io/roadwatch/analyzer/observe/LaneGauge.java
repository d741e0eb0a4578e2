package io.roadwatch.analyzer.observe;

/**
 * An account's use of a model at the moment of a scrape.
 *
 * @param restSeconds until it can be used
 * @param paceUse 0..1: part of the quota that is used
 */
public record LaneGauge(String account, String model, double restSeconds, boolean circuitOpen, double paceUse) {}
