package io.roadwatch.detector.decode;

/**
 * What an open source says of itself.
 *
 * @param codec FFmpeg's short name, e.g. {@code h264}
 * @param frameRateFps nominal rate; 0 where the source does not say
 * @param live the source has no end of its own
 */
public record VideoInfo(String codec, int widthPx, int heightPx, double frameRateFps, boolean live) {}
