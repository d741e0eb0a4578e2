package io.roadwatch.analyzer.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Real JPEG files of any size. */
public final class Jpegs {

    private Jpegs() {}

    /** Grey. */
    public static byte[] of(int widthPx, int heightPx) {
        return encoded(new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB));
    }

    /** Noise, which makes large files. */
    public static byte[] noise(int widthPx, int heightPx) {
        BufferedImage picture = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(5);
        for (int y = 0; y < heightPx; y++) {
            for (int x = 0; x < widthPx; x++) {
                picture.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return encoded(picture);
    }

    private static byte[] encoded(BufferedImage picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
