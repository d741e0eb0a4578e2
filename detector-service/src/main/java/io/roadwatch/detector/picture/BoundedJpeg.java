package io.roadwatch.detector.picture;

import java.awt.image.BufferedImage;

/**
 * A JPEG file of bounded size.
 *
 * @param widthPx of the picture in the file, which may be smaller than the one that was asked for
 */
record BoundedJpeg(int widthPx, int heightPx, byte[] bytes) {

    private static final float QUALITY_STEP = 0.15f;

    /** Below it, blocks hide more than a smaller picture would. */
    private static final float POOREST_QUALITY = 0.35f;

    /**
     * Lowers the quality in steps, then halves the sides, until the file fits. A photograph of the largest side fits at the
     * first try by far; only noise and very large sides take more.
     *
     * @param maxBytes more than the smallest picture takes, which is about a kilobyte
     */
    static BoundedJpeg of(BufferedImage picture, JpegEncoder jpeg, int maxBytes) {
        BufferedImage current = picture;
        while (true) {
            byte[] file = smallest(current, jpeg, maxBytes);
            int longerPx = Math.max(current.getWidth(), current.getHeight());
            if (file.length <= maxBytes || longerPx == 1) {
                return new BoundedJpeg(current.getWidth(), current.getHeight(), file);
            }
            current = Pixels.atMost(current, longerPx / 2);
        }
    }

    /** The best quality that fits, or else the poorest. */
    private static byte[] smallest(BufferedImage picture, JpegEncoder jpeg, int maxBytes) {
        float quality = jpeg.quality();
        byte[] file = jpeg.encode(picture, quality);
        while (file.length > maxBytes && quality > POOREST_QUALITY) {
            quality = Math.max(POOREST_QUALITY, quality - QUALITY_STEP);
            file = jpeg.encode(picture, quality);
        }
        return file;
    }
}
