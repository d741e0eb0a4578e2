package io.roadwatch.detector.evaluate.tracking;

import io.roadwatch.contract.BoundingBox;

/**
 * One object in one frame and who it is: in truth, or to a tracker.
 *
 * @param id the same over all frames, and of one object at most in a frame
 * @param bbox in source-frame pixels
 */
public record Labelled(long id, BoundingBox bbox) {}
