/**
 * What the outputs of a model mean: recognising a layout once, decoding it for every frame, one box per object.
 *
 * <p>Recognising: {@link io.roadwatch.detector.detect.layout.LayoutRecogniser} collects the readings that the shapes allow,
 * drops those that the number of class names or the values of a sample contradict, and takes the one that is left.
 *
 * <p>In: {@link io.roadwatch.detector.detect.layout.RawOutput}s, plain memory. Out: {@link
 * io.roadwatch.detector.detect.layout.Candidates} in model-input pixels. Called by {@code detect}; knows no vendor.
 */
@NullMarked
package io.roadwatch.detector.detect.layout;

import org.jspecify.annotations.NullMarked;
