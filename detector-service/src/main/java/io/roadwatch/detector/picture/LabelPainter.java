package io.roadwatch.detector.picture;

import io.roadwatch.contract.BoundingBox;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Writes labels beside boxes. A machine without fonts (slim images have no fontconfig) cannot draw text at all: then labels
 * are left out, and the log says so once. Safe for use by many threads.
 */
final class LabelPainter {

    private static final Logger LOG = Logger.getLogger(LabelPainter.class);
    private static final int PADDING_PX = 2;

    private final AtomicBoolean fontsMissing = new AtomicBoolean();

    void above(Canvas canvas, BoundingBox box, String text, Color colour) {
        paint(canvas, box, text, colour, true);
    }

    void below(Canvas canvas, BoundingBox box, String text, Color colour) {
        paint(canvas, box, text, colour, false);
    }

    private void paint(Canvas canvas, BoundingBox box, String text, Color colour, boolean above) {
        if (fontsMissing.get()) {
            return;
        }
        try {
            write(canvas, canvas.pixelsOf(box), text, colour, above);
        } catch (RuntimeException | LinkageError | InternalError e) { // what AWT throws without fonts differs by JDK
            if (fontsMissing.compareAndSet(false, true)) {
                LOG.warnf(
                        "this machine cannot draw text, boxes get no labels; install fontconfig and a font cause=%s",
                        e);
            }
        }
    }

    private static void write(Canvas canvas, Rectangle box, String text, Color colour, boolean above) {
        Graphics2D pen = canvas.pen();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, canvas.textPx()));
        FontMetrics font = pen.getFontMetrics();
        int widthPx = font.stringWidth(text) + 2 * PADDING_PX;
        int heightPx = font.getAscent() + font.getDescent();
        int wantedY = above ? box.y - heightPx : box.y + box.height + 1;
        int x = clamp(box.x, canvas.widthPx() - widthPx);
        int y = clamp(wantedY, canvas.heightPx() - heightPx);
        pen.setColor(colour);
        pen.fillRect(x, y, widthPx, heightPx);
        pen.setColor(inkOn(colour));
        pen.drawString(text, x + PADDING_PX, y + font.getAscent());
    }

    /** Into the picture: a label that hangs over the edge would be cut. */
    private static int clamp(int wanted, int highest) {
        return Math.max(0, Math.min(wanted, highest));
    }

    /** Black or white, whichever differs more in brightness (ITU-R BT.601 weights). */
    private static Color inkOn(Color colour) {
        double brightness = 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
        return brightness > 128 ? Color.BLACK : Color.WHITE;
    }
}
