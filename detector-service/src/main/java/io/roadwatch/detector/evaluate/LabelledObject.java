package io.roadwatch.detector.evaluate;

import io.roadwatch.contract.BoundingBox;

/**
 * An object that a person marked in a picture.
 *
 * @param bbox in pixels of the picture; may hang over its edge by what rounding does
 */
public record LabelledObject(String className, BoundingBox bbox) {}
