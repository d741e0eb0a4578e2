package io.roadwatch.detector.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** A frame that pictures can be cut from. */
public interface Cuttable {

    int widthPx();

    int heightPx();

    /**
     * A part of the frame.
     *
     * @param part within the frame, not empty
     * @param widthPx of the result, at most the part's; so is {@code heightPx}
     * @return not to be changed
     */
    BufferedImage cut(Rectangle part, int widthPx, int heightPx);
}
