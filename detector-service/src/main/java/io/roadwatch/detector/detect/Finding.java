package io.roadwatch.detector.detect;

import io.roadwatch.contract.Detection;

/**
 * One object that a model found.
 *
 * @param classIndex position of its class in the model's own list, from 0; several may share one of our names
 * @param detection under our name, in source-frame pixels, not tracked
 */
public record Finding(int classIndex, Detection detection) {}
