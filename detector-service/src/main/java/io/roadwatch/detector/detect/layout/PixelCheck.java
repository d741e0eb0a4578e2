package io.roadwatch.detector.detect.layout;

import io.roadwatch.detector.detect.DetectException;
import java.nio.FloatBuffer;

/**
 * Finds out whether boxes that a graph says are objects are relative to the picture instead of pixels. A graph that finds
 * nothing in the sample leaves no trace of the unit, so that only its first objects tell. For one picture; used by one thread.
 */
final class PixelCheck {

    private static final float CORNER_PX = 1.5f; // relative positions reach 1, and a little over it

    private int inCorner;
    private boolean beyondCorner;

    /**
     * Looks at a box of an object that is confident enough, of whatever class. Zeros are no box.
     *
     * @param at position of left, top, right and bottom
     */
    void see(FloatBuffer corners, int at) {
        boolean box = false;
        for (int i = at; i < at + 4; i++) {
            float position = corners.get(i);
            if (!(Math.abs(position) <= CORNER_PX)) { // NaN too, which says nothing about the unit
                beyondCorner = true;
                return;
            }
            box |= position != 0;
        }
        if (box) {
            inCorner++;
        }
    }

    /** @throws DetectException if there were boxes, and all of them in the corner */
    void requirePixels(LayoutName layout, RawOutput boxes) {
        if (inCorner > 0 && !beyondCorner) {
            throw new DetectException(
                    "The layout %s needs boxes in input pixels, but all that are confident enough in %s (%d) lie within %s px of the corner of the picture, so that they look relative to it (0..1); export the model with boxes in pixels."
                            .formatted(layout.label(), boxes.info(), inCorner, CORNER_PX));
        }
    }
}
