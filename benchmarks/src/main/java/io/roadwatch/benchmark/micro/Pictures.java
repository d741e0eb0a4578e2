package io.roadwatch.benchmark.micro;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures that are as hard to compress as those of a street: planes, edges, and the noise of a sensor. */
public final class Pictures {

    private Pictures() {}

    /** @return of type {@link BufferedImage#TYPE_3BYTE_BGR} */
    public static BufferedImage street(int widthPx, int heightPx) {
        BufferedImage picture = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_3BYTE_BGR);
        Random noise = new Random(1);
        for (int y = 0; y < heightPx; y++) {
            for (int x = 0; x < widthPx; x++) {
                int plane = 60 + (x / 40 * 31 + y / 25 * 17) % 120 + x * 40 / widthPx;
                int grey = plane + noise.nextInt(9) - 4;
                picture.setRGB(x, y, grey << 16 | (grey + 6) << 8 | (grey - 10));
            }
        }
        return picture;
    }

    /** The same as a picture file is read: packed pixels, which cost otherwise than frames of a video. The caller closes it. */
    public static DecodedFrame decodedStreet(int widthPx, int heightPx) throws IOException {
        Path file = Files.createTempFile("street", ".jpg");
        try {
            ImageIO.write(street(widthPx, heightPx), "jpg", file.toFile());
            return PictureFile.read(file);
        } finally {
            Files.delete(file);
        }
    }
}
