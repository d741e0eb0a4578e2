package io.roadwatch.detector.picture;

import io.roadwatch.contract.BoundingBox;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;

/**
 * A picture being drawn into. Widths grow with the picture, so that a drawing of a 4K frame is as legible as one of a small
 * frame.
 */
record Canvas(Graphics2D pen, int widthPx, int heightPx) {

    private static final Color SHADE = new Color(0, 0, 0, 160);

    int thinPx() {
        return Math.max(1, heightPx / 360);
    }

    int thickPx() {
        return 2 * thinPx() + 1;
    }

    int textPx() {
        return Math.max(11, heightPx / 48);
    }

    /** A box with a dark edge around it, because no colour is legible on every road. */
    void box(BoundingBox box, Color colour, int strokePx) {
        Rectangle outline = pixelsOf(box);
        pen.setColor(SHADE);
        pen.setStroke(new BasicStroke(strokePx + 2f));
        pen.draw(outline);
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(strokePx));
        pen.draw(outline);
    }

    Rectangle pixelsOf(BoundingBox box) {
        int left = Math.round(box.leftPx());
        int top = Math.round(box.topPx());
        return new Rectangle(left, top, Math.round(box.rightPx()) - left - 1, Math.round(box.bottomPx()) - top - 1);
    }
}
