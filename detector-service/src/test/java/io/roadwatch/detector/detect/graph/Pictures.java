package io.roadwatch.detector.detect.graph;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Frames of one colour. */
public final class Pictures {

    private Pictures() {}

    /** The caller closes it. */
    public static DecodedFrame plain(int widthPx, int heightPx, int rgb) {
        BufferedImage image = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < heightPx; y++) {
            for (int x = 0; x < widthPx; x++) {
                image.setRGB(x, y, rgb);
            }
        }
        try {
            Path file = Files.createTempFile("plain", ".png");
            try {
                ImageIO.write(image, "png", file.toFile());
                return PictureFile.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
