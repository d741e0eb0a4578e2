package io.roadwatch.detector.decode;

/**
 * What became of the frames of a source so far. A frame is one packet of video; {@code read} is the sum of the others and of
 * what is inside the decoder. After the end of the stream, or a fault of the source, that is nothing, and the sum is exact;
 * what a reader holds that is aborted or closed before stays the difference.
 *
 * @param decoded gave a picture
 * @param skippedByPolicy not decoded, as {@link io.roadwatch.detector.source.DecodePolicy} wants it
 * @param damaged gave no picture although they were to be decoded; also what came before the first keyframe
 */
public record ReadCounts(long read, long decoded, long skippedByPolicy, long damaged) {}
