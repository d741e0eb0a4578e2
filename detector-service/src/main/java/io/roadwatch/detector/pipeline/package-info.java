/**
 * Wires the stages: source, decode, detect, group, handoff, publish. The only package that sees them all.
 *
 * <p>Threads: each stream has one thread that opens and reads it ({@link io.roadwatch.detector.pipeline.StreamPipeline});
 * a fixed pool of inference threads ({@link io.roadwatch.detector.pipeline.InferenceWorkers}) analyses the frames of all
 * streams; a {@link io.roadwatch.detector.pipeline.LatestFrameSlot} stands between the two.
 */
@NullMarked
package io.roadwatch.detector.pipeline;

import org.jspecify.annotations.NullMarked;
