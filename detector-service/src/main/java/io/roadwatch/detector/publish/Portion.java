package io.roadwatch.detector.publish;

/**
 * How much a subscriber gets of a camera.
 *
 * @param maxRateFps results per second; infinite for all of them
 */
record Portion(PictureChoice pictures, double maxRateFps) {

    /** What clients of the old system always got. */
    static final Portion ALL = new Portion(PictureChoice.ALL, Double.POSITIVE_INFINITY);

    Portion {
        if (!(maxRateFps > 0)) { // written so that NaN fails too
            throw new IllegalArgumentException("maxRateFps must be above 0, got " + maxRateFps);
        }
    }

    /** Whether it may be less than all results. */
    boolean isLimited() {
        return !Double.isInfinite(maxRateFps);
    }

    Portion withGroupImages(boolean groupImages) {
        return new Portion(new PictureChoice(pictures.frames(), pictures.frameWidthPx(), groupImages), maxRateFps);
    }
}
