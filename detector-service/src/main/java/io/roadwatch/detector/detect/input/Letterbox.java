package io.roadwatch.detector.detect.input;

import io.roadwatch.contract.BoundingBox;
import java.util.Optional;

/**
 * How a frame is fitted into a model's input: scaled with its proportions kept and put at the top left, the rest padded.
 *
 * @param fittedWidthPx width of the scaled frame, at most the input's
 * @param fittedHeightPx height of the scaled frame, at most the input's
 */
public record Letterbox(int frameWidthPx, int frameHeightPx, int fittedWidthPx, int fittedHeightPx) {

    private static final float SMALLEST_SIDE_PX = 1;

    static Letterbox fit(int frameWidthPx, int frameHeightPx, int inputWidthPx, int inputHeightPx) {
        double scale = Math.min((double) inputWidthPx / frameWidthPx, (double) inputHeightPx / frameHeightPx);
        return new Letterbox(
                frameWidthPx,
                frameHeightPx,
                fitted(frameWidthPx * scale, inputWidthPx),
                fitted(frameHeightPx * scale, inputHeightPx));
    }

    private static int fitted(double scaledPx, int mostPx) {
        return (int) Math.max(1, Math.min(mostPx, Math.round(scaledPx)));
    }

    /** Whether frames of that size are fitted in this way. */
    boolean isFor(int widthPx, int heightPx) {
        return frameWidthPx == widthPx && frameHeightPx == heightPx;
    }

    /**
     * Takes a box from the input back to the frame and cuts it at the frame's edges.
     *
     * @return empty where less than a pixel is left: the box lay in the padding, or was no box
     */
    public Optional<BoundingBox> toFrame(float leftPx, float topPx, float rightPx, float bottomPx) {
        float frameLeft = toFrame(leftPx, fittedWidthPx, frameWidthPx);
        float frameTop = toFrame(topPx, fittedHeightPx, frameHeightPx);
        float frameRight = toFrame(rightPx, fittedWidthPx, frameWidthPx);
        float frameBottom = toFrame(bottomPx, fittedHeightPx, frameHeightPx);
        boolean visible =
                frameRight - frameLeft >= SMALLEST_SIDE_PX && frameBottom - frameTop >= SMALLEST_SIDE_PX; // not for NaN
        return visible ? Optional.of(new BoundingBox(frameLeft, frameTop, frameRight, frameBottom)) : Optional.empty();
    }

    private static float toFrame(float inputPx, int fittedPx, int framePx) {
        double scaled = (double) inputPx * framePx / fittedPx; // exact on both axes, whatever the rounding of the fit
        return (float) Math.max(0, Math.min(framePx, scaled));
    }
}
