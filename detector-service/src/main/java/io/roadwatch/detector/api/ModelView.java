package io.roadwatch.detector.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.roadwatch.detector.detect.ModelInfo;

/**
 * The model, and why it is this one.
 *
 * @param choice {@code configured}, {@code cached}, {@code fetched} or {@code starter}
 * @param reason the same for people
 */
record ModelView(@JsonUnwrapped ModelInfo model, String choice, String reason) {}
