package io.roadwatch.analyzer.llm.wire;

import java.time.Duration;

/**
 * Bounds of HTTP calls.
 *
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest time of any call
 * @param answerBytes longest answer that is read
 * @param connections most connections to one address
 * @param temperature how freely the model words its answer, 0..2
 */
public record WireLimits(
        Duration connectTimeout, Duration readTimeout, long answerBytes, int connections, double temperature) {}
