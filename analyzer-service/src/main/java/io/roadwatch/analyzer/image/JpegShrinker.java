package io.roadwatch.analyzer.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** Makes JPEG files smaller. Takes milliseconds of CPU time. */
final class JpegShrinker {

    private static final float QUALITY = 0.85f;

    /** Larger ones would take hundreds of MB when they are unpacked. */
    private static final long MOST_PIXELS = 40_000_000;

    static {
        ImageIO.setUseCache(false); // nothing of a picture goes to disk
    }

    private JpegShrinker() {}

    /** Empty when it cannot be read, or cannot be made small enough. */
    static Optional<PlannedImage> shrink(PlannedImage image, ImageLimits limits) {
        if ((long) image.widthPx() * image.heightPx() > MOST_PIXELS) {
            return Optional.empty();
        }
        try {
            int longest = Math.max(image.widthPx(), image.heightPx());
            BufferedImage picture = read(image, Math.max(1, longest / (2 * limits.maxSidePx())));
            double scale = Math.min(1, limits.maxSidePx() / (double) Math.max(picture.getWidth(), picture.getHeight()));
            for (int tries = 0; tries < 4; tries++, scale /= 2) {
                PlannedImage smaller = encoded(image, scaled(picture, scale));
                if (limits.hold(smaller)) {
                    return Optional.of(smaller);
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) { // a header that promised more than the rest keeps
            return Optional.empty();
        }
    }

    /** @param step only every so many pixels and lines are unpacked, so that a huge picture takes no huge memory */
    private static BufferedImage read(PlannedImage image, int step) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(image.jpeg()))) {
            reader.setInput(in, true, true);
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    /** By halves, so that every pixel counts, then the rest of the way. */
    private static BufferedImage scaled(BufferedImage picture, double scale) {
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage current = picture;
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            current = drawn(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return drawn(current, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = smaller.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return smaller;
    }

    private static PlannedImage encoded(PlannedImage image, BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return new PlannedImage(image.origin(), bytes.toByteArray(), picture.getWidth(), picture.getHeight());
    }
}
