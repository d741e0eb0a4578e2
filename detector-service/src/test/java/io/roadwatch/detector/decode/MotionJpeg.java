package io.roadwatch.detector.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** What web cameras send: pictures, one after the other, in parts whose boundary is {@code frame}. */
final class MotionJpeg {

    private MotionJpeg() {}

    static void send(OutputStream out, int number) throws IOException {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(number * 5, 40, 60, 60);
        graphics.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        out.write("--frame\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n"
                .formatted(jpeg.size())
                .getBytes(ISO_8859_1));
        jpeg.writeTo(out);
        out.write("\r\n".getBytes(ISO_8859_1));
        out.flush();
    }
}
