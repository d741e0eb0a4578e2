package io.roadwatch.detector.decode;

/**
 * What an open source says of itself.
 *
 * @param codec FFmpeg's short name, e.g. {@code h264}
 * @param frameRateFps nominal rate; 0 where the source does not say
 * @param live the source has no end of its own
 * @param inPieces the frames of a live source come many at once, seconds of them (HLS), so that only their timestamps tell when
 *     they are due
 */
public record VideoInfo(String codec, int widthPx, int heightPx, double frameRateFps, boolean live, boolean inPieces) {

    /** Of a source whose frames come one by one. */
    public VideoInfo(String codec, int widthPx, int heightPx, double frameRateFps, boolean live) {
        this(codec, widthPx, heightPx, frameRateFps, live, false);
    }

    /** The same source with another picture. */
    VideoInfo showing(String otherCodec, int otherWidthPx, int otherHeightPx) {
        return new VideoInfo(otherCodec, otherWidthPx, otherHeightPx, frameRateFps, live, inPieces);
    }
}
