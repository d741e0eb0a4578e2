package io.roadwatch.detector.decode;

/**
 * What became of the frames of a source so far. A frame is one packet of video; {@code read} is the sum of the others and of
 * what is still inside the decoder, and after the end of the stream exactly the sum of the others.
 *
 * @param decoded gave a picture
 * @param skippedByPolicy not decoded, as {@link io.roadwatch.detector.source.DecodePolicy} wants it
 * @param damaged gave no picture although they were to be decoded
 */
public record ReadCounts(long read, long decoded, long skippedByPolicy, long damaged) {}
