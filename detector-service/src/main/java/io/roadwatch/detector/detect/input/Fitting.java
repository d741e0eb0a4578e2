package io.roadwatch.detector.detect.input;

import io.roadwatch.contract.BoundingBox;
import java.util.Optional;

/**
 * Where a frame stands in a model's input, and the way back.
 *
 * @param fitted size of the scaled frame, at most the input's
 * @param leftPx padding before the scaled frame
 * @param topPx padding above the scaled frame
 */
public record Fitting(FrameSize frame, InputSize fitted, int leftPx, int topPx) {

    private static final float SMALLEST_SIDE_PX = 1;

    /**
     * Takes a box from the input back to the frame and cuts it at the frame's edges. Exact on both axes, whatever the
     * rounding of the fit.
     *
     * @return empty where less than a pixel is left: the box lay in the padding, or was no box
     */
    public Optional<BoundingBox> toFrame(float leftPx, float topPx, float rightPx, float bottomPx) {
        float frameLeft = back(leftPx - this.leftPx, fitted.widthPx(), frame.widthPx());
        float frameTop = back(topPx - this.topPx, fitted.heightPx(), frame.heightPx());
        float frameRight = back(rightPx - this.leftPx, fitted.widthPx(), frame.widthPx());
        float frameBottom = back(bottomPx - this.topPx, fitted.heightPx(), frame.heightPx());
        boolean visible =
                frameRight - frameLeft >= SMALLEST_SIDE_PX && frameBottom - frameTop >= SMALLEST_SIDE_PX; // not for NaN
        return visible ? Optional.of(new BoundingBox(frameLeft, frameTop, frameRight, frameBottom)) : Optional.empty();
    }

    private static float back(float fittedPx, int fittedSidePx, int frameSidePx) {
        double scaled = (double) fittedPx * frameSidePx / fittedSidePx;
        return (float) Math.max(0, Math.min(frameSidePx, scaled));
    }
}
