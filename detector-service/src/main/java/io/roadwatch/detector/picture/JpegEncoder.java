package io.roadwatch.detector.picture;

import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Compresses pictures to JPEG files, in memory only. Safe for use by many threads: each call has a writer of its own, which
 * costs little beside the compression.
 */
@Singleton
public class JpegEncoder {

    private final float quality;

    public JpegEncoder(PictureConfig config) {
        this.quality = config.quality();
    }

    /**
     * At the configured quality.
     *
     * @param image opaque or not; it is not changed. What is transparent becomes black.
     * @return a JPEG file
     * @throws PictureException if the Java runtime cannot compress it
     */
    public byte[] encode(BufferedImage image) {
        return encode(image, quality);
    }

    /** The configured quality, 0 to 1. */
    float quality() {
        return quality;
    }

    /** At a quality from 0 to 1. */
    byte[] encode(BufferedImage image, float atQuality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream(32 * 1024);
        // Named explicitly because ImageIO's own choice of stream goes through a file on disk.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(atQuality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque(image), null, null), param);
        } catch (IOException e) {
            throw new PictureException(
                    "cannot compress a %dx%d picture to JPEG".formatted(image.getWidth(), image.getHeight()), e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** JPEG has no transparency, and the writer would store a fourth colour channel instead. */
    private static BufferedImage opaque(BufferedImage image) {
        return image.getColorModel().hasAlpha() ? Pixels.copyOf(image) : image;
    }
}
