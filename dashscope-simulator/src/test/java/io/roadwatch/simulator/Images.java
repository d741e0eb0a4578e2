package io.roadwatch.simulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures for tests. */
public final class Images {

    private Images() {}

    public static byte[] bytes(String format, int widthPx, int heightPx) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static String dataUri(String format, int widthPx, int heightPx) {
        return "data:image/%s;base64,%s"
                .formatted(format, Base64.getEncoder().encodeToString(bytes(format, widthPx, heightPx)));
    }
}
