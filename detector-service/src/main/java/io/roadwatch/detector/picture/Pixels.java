package io.roadwatch.detector.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Copies and scales pictures; the originals stay as they are. */
final class Pixels {

    private Pixels() {}

    /** A copy in memory of its own, as {@link BufferedImage#TYPE_3BYTE_BGR}. */
    static BufferedImage copyOf(BufferedImage image) {
        return resized(image, image.getWidth(), image.getHeight());
    }

    /** The picture itself when it fits, else a copy whose longer side is as given; never an empty side. */
    static BufferedImage atMost(BufferedImage image, int maxSidePx) {
        int longerPx = Math.max(image.getWidth(), image.getHeight());
        if (longerPx <= maxSidePx) {
            return image;
        }
        double scale = (double) maxSidePx / longerPx;
        int widthPx = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int heightPx = Math.max(1, (int) Math.round(image.getHeight() * scale));
        return shrunk(image, widthPx, heightPx);
    }

    /** The picture itself when it is no wider, else a copy of that width; never an empty side. */
    static BufferedImage atMostWide(BufferedImage image, int maxWidthPx) {
        if (image.getWidth() <= maxWidthPx) {
            return image;
        }
        double scale = (double) maxWidthPx / image.getWidth();
        return shrunk(image, maxWidthPx, Math.max(1, (int) Math.round(image.getHeight() * scale)));
    }

    /** In steps of a half: one bilinear step over a larger ratio skips pixels, and thin things disappear. */
    private static BufferedImage shrunk(BufferedImage image, int widthPx, int heightPx) {
        BufferedImage current = image;
        while (current.getWidth() > 2 * widthPx && current.getHeight() > 2 * heightPx) {
            current = resized(current, (current.getWidth() + 1) / 2, (current.getHeight() + 1) / 2);
        }
        return resized(current, widthPx, heightPx);
    }

    private static BufferedImage resized(BufferedImage image, int widthPx, int heightPx) {
        BufferedImage copy = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = copy.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(image, 0, 0, widthPx, heightPx, null);
        } finally {
            pen.dispose();
        }
        return copy;
    }
}
