package io.roadwatch.detector.track;

import io.roadwatch.contract.BoundingBox;

/**
 * Where a box is, and where it will be: Kalman filters of its centre and its size. As in ByteTrack all noise is in
 * proportion to the box, and independent for each coordinate, so that the filter of eight dimensions falls apart into
 * small ones that need no matrices. Unlike there the noise is per second instead of per frame, see {@link AxisFilter}.
 */
final class BoxFilter {

    /** Trembling of a detector's boxes; ByteTrack's weight. */
    private static final double MEASURED_PER_SIZE = 1 / 20.0;

    /** No detector places the centre of a far, tiny object more exactly than this. */
    private static final double LEAST_MEASURED_PX = 1;

    /**
     * Change of velocity in a second, in box sizes per second. ByteTrack's weight of 1/160 per frame at 30 frames/s amounts to
     * 1.0; half of it is a car that brakes hard (2.3 m/s in a second for 4.6 m), and trembles less when it stands.
     */
    private static final double ACCELERATION_PER_SIZE = 0.5;

    /** Before a second look: up to a few times its own size in a second. */
    private static final double FIRST_VELOCITY_PER_SIZE = 1.5;

    /** Change of size in a second, in box sizes. */
    private static final double GROWTH_PER_SIZE = 0.3;

    private final AxisFilter x;
    private final AxisFilter y;
    private final SizeFilter width;
    private final SizeFilter height;

    BoxFilter(BoundingBox first) {
        double size = Math.sqrt(areaPx2(first));
        double variance = measuredVariance(size, 1);
        double velocityVariance = square(FIRST_VELOCITY_PER_SIZE * size);
        this.x = new AxisFilter(first.centreXPx(), variance, velocityVariance);
        this.y = new AxisFilter(first.centreYPx(), variance, velocityVariance);
        this.width = new SizeFilter(first.widthPx(), variance);
        this.height = new SizeFilter(first.heightPx(), variance);
    }

    void predict(double seconds) {
        double size = sizePx();
        double density = square(ACCELERATION_PER_SIZE * size);
        x.predict(seconds, density);
        y.predict(seconds, density);
        width.predict(seconds, square(GROWTH_PER_SIZE * size));
        height.predict(seconds, square(GROWTH_PER_SIZE * size));
    }

    /** @param doubt 1 for a box that can be trusted; 2 if it may be off by twice as much */
    void correct(BoundingBox seen, double doubt) {
        double variance = measuredVariance(sizePx(), doubt);
        x.correct(seen.centreXPx(), variance);
        y.correct(seen.centreYPx(), variance);
        width.correct(seen.widthPx(), variance);
        height.correct(seen.heightPx(), variance);
    }

    void stop() {
        x.stop();
        y.stop();
    }

    /** Squared distance from a centre, in standard deviations of what is to be expected there. */
    double surprise(BoundingBox seen) {
        double measured = measuredVariance(sizePx(), 1);
        return square(seen.centreXPx() - x.position()) / (x.positionVariance() + measured)
                + square(seen.centreYPx() - y.position()) / (y.positionVariance() + measured);
    }

    double centreDistancePx(BoundingBox seen) {
        return Math.hypot(seen.centreXPx() - x.position(), seen.centreYPx() - y.position());
    }

    double iou(BoundingBox seen) {
        double overlapWidth = Math.min(x.position() + width.sizePx() / 2, seen.rightPx())
                - Math.max(x.position() - width.sizePx() / 2, seen.leftPx());
        double overlapHeight = Math.min(y.position() + height.sizePx() / 2, seen.bottomPx())
                - Math.max(y.position() - height.sizePx() / 2, seen.topPx());
        if (overlapWidth <= 0 || overlapHeight <= 0) {
            return 0;
        }
        double overlap = overlapWidth * overlapHeight;
        return overlap / (areaPx2() + areaPx2(seen) - overlap);
    }

    double areaPx2() {
        return width.sizePx() * height.sizePx();
    }

    /** How many times larger or smaller the area is, 1 or more. */
    double growth(BoundingBox seen) {
        double larger = areaPx2(seen) / areaPx2();
        return Math.max(larger, 1 / larger);
    }

    /** In double precision, which no box overflows. */
    static double areaPx2(BoundingBox box) {
        return (double) box.widthPx() * box.heightPx();
    }

    /** Side of a square of the same area. */
    double sizePx() {
        return Math.sqrt(areaPx2());
    }

    double longSidePx() {
        return Math.max(width.sizePx(), height.sizePx());
    }

    double velocityXPxPerS() {
        return x.velocity();
    }

    double velocityYPxPerS() {
        return y.velocity();
    }

    private static double measuredVariance(double size, double doubt) {
        return square(doubt * Math.max(LEAST_MEASURED_PX, MEASURED_PER_SIZE * size));
    }

    private static double square(double value) {
        return value * value;
    }
}
