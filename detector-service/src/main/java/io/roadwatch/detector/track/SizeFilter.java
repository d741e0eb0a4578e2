package io.roadwatch.detector.track;

/**
 * Kalman filter of a box's width or height: a random walk. It has no velocity on purpose: a box that an obstacle cuts
 * shrinks fast, and a filter that went on shrinking it would not know it again behind the obstacle.
 */
final class SizeFilter {

    private double sizePx;
    private double variance;

    SizeFilter(double sizePx, double variance) {
        this.sizePx = sizePx;
        this.variance = variance;
    }

    /** @param density in px2/s: the variance that one second adds */
    void predict(double seconds, double density) {
        variance += density * seconds;
    }

    /** Between a positive size and a positive measurement, so it stays positive. */
    void correct(double measured, double measuredVariance) {
        double gain = variance / (variance + measuredVariance);
        sizePx += gain * (measured - sizePx);
        variance *= 1 - gain;
    }

    double sizePx() {
        return sizePx;
    }
}
