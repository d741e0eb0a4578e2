package io.roadwatch.analyzer.image;

import java.util.OptionalInt;

/**
 * Bounds of the pictures of one question.
 *
 * @param maxImages at least 1
 * @param maxSidePx longest side
 * @param maxImageBytes largest file
 * @param maxTotalBytes all files together
 */
public record ImageLimits(int maxImages, int maxSidePx, long maxImageBytes, long maxTotalBytes) {

    /** What the vendor takes, whatever is configured. */
    private static final long VENDORS_IMAGE_BYTES = 7_500_000;

    private static final long VENDORS_TOTAL_BYTES = 11_000_000;

    public ImageLimits {
        maxImageBytes = Math.min(maxImageBytes, VENDORS_IMAGE_BYTES);
        maxTotalBytes = Math.min(maxTotalBytes, VENDORS_TOTAL_BYTES);
    }

    static ImageLimits of(ImageConfig config) {
        return new ImageLimits(
                config.maxImages(),
                config.maxSidePx(),
                config.maxImageSize().asLongValue(),
                config.maxTotalSize().asLongValue());
    }

    /** The same, or tighter. */
    public ImageLimits atMost(OptionalInt images, OptionalInt sidePx) {
        return new ImageLimits(
                Math.min(maxImages, images.orElse(maxImages)),
                Math.min(maxSidePx, sidePx.orElse(maxSidePx)),
                maxImageBytes,
                maxTotalBytes);
    }

    boolean hold(PlannedImage image) {
        return Math.max(image.widthPx(), image.heightPx()) <= maxSidePx && image.jpeg().length <= maxImageBytes;
    }
}
