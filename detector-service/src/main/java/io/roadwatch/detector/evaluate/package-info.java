/**
 * How good a model's detections are: labels of people against boxes of a model.
 *
 * <p>In: {@link io.roadwatch.contract.Detection}s and label files in YOLO's text format. Out: average precision, precision and
 * recall. Knows the contract and no stage, so that whatever makes detections can be judged. Called by {@code command}.
 */
@NullMarked
package io.roadwatch.detector.evaluate;

import org.jspecify.annotations.NullMarked;
