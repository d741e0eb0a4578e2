package io.roadwatch.simulator.chat;

/** Sides of a picture in pixels. */
public record ImageSize(int widthPx, int heightPx) {

    private static final double TILE_PX = 32.0;
    private static final int MAX_TILES = 2_560;
    private static final int FRAME_TOKENS = 2; // begin and end of the picture

    boolean tooSmall() {
        return Math.min(widthPx, heightPx) <= RequestLimits.TOO_SHORT_SIDE_PX;
    }

    boolean tooLong() {
        return Math.max(widthPx, heightPx) > (long) RequestLimits.MAX_ASPECT * Math.min(widthPx, heightPx);
    }

    /**
     * What the vendor charges for the picture: one token per tile of 32 x 32 px and two around them. The sides are rounded to
     * whole tiles, half to even, which gives the vendor's published 51 for 224x224, 222 for 640x360 and 882 for 1280x720.
     */
    int tokens() {
        long tiles = tiles(widthPx) * tiles(heightPx);
        return (int) Math.min(tiles, MAX_TILES) + FRAME_TOKENS;
    }

    private static long tiles(int sidePx) {
        return Math.max(1, (long) Math.rint(sidePx / TILE_PX));
    }
}
