package io.roadwatch.detector.picture;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The JPEG files of one picture in several sizes. The picture is made when the first of them is needed, and each file once.
 * Used by one thread.
 */
public final class JpegSizes {

    private final JpegEncoder jpeg;
    private final Supplier<BufferedImage> source;
    private final Map<Integer, byte[]> files = new HashMap<>();
    private @Nullable BufferedImage picture;

    /** @param source called at most once; its picture is not changed */
    public JpegSizes(JpegEncoder jpeg, Supplier<BufferedImage> source) {
        this.jpeg = jpeg;
        this.source = source;
    }

    /** The picture at its own size. */
    public byte[] full() {
        return atMost(Integer.MAX_VALUE);
    }

    /**
     * The picture scaled down to a width; it is never scaled up.
     *
     * @param widthPx above 0
     */
    public byte[] atMost(int widthPx) {
        BufferedImage whole = picture();
        int actualPx = Math.min(widthPx, whole.getWidth());
        return files.computeIfAbsent(actualPx, width -> jpeg.encode(Pixels.atMostWide(whole, width)));
    }

    private BufferedImage picture() {
        if (picture == null) {
            picture = source.get();
        }
        return picture;
    }
}
