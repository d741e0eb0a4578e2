package io.roadwatch.analyzer.budget;

import java.time.Instant;

/**
 * What was set aside.
 *
 * @param at when
 */
record Reservation(String cameraId, Spent estimate, Instant at) {}
