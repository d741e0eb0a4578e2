package io.roadwatch.detector.picture;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.TrafficGroup;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Frames and groups to draw on. */
final class Frames {

    private Frames() {}

    static BufferedImage filled(int widthPx, int heightPx, int rgb) {
        BufferedImage image = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < heightPx; y++) {
            for (int x = 0; x < widthPx; x++) {
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    /** What compresses worst. */
    static BufferedImage noise(int widthPx, int heightPx) {
        BufferedImage image = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(7);
        for (int y = 0; y < heightPx; y++) {
            for (int x = 0; x < widthPx; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return image;
    }

    static TrafficGroup group(int index, int members, BoundingBox bbox) {
        return new TrafficGroup(index, IntStream.range(0, members).boxed().toList(), bbox, List.of("car"), 0.5f);
    }

    static int[] pixelsOf(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    static BufferedImage decoded(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts with Java's own means. */
    static Cuttable cuttable(BufferedImage frame) {
        return new Cuttable() {
            @Override
            public int widthPx() {
                return frame.getWidth();
            }

            @Override
            public int heightPx() {
                return frame.getHeight();
            }

            @Override
            public BufferedImage cut(Rectangle part, int widthPx, int heightPx) {
                return Pixels.atMost(
                        frame.getSubimage(part.x, part.y, part.width, part.height), Math.max(widthPx, heightPx));
            }
        };
    }
}
