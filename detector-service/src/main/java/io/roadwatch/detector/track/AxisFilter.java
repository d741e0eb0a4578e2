package io.roadwatch.detector.track;

/**
 * Kalman filter of one coordinate of a box's centre: position and velocity. Its process is white noise acceleration: what
 * pushes the object is a new, independent push at every moment. Its effect over a step depends on the length of the step
 * alone and not on how the step is cut up, so the filter means the same at 25 frames a second, at one in 1.8 s, and across
 * a gap.
 *
 * @see <a href="https://doi.org/10.1002/0471221279">Bar-Shalom, Li, Kirubarajan, Estimation with Applications to Tracking and
 *     Navigation, section 6.2.2</a>
 */
final class AxisFilter {

    private double position;
    private double velocity;
    private double positionVariance;
    private double covariance;
    private double velocityVariance;

    AxisFilter(double position, double positionVariance, double velocityVariance) {
        this.position = position;
        this.positionVariance = positionVariance;
        this.velocityVariance = velocityVariance;
    }

    /**
     * @param seconds 0 or more
     * @param density of the acceleration, in px2/s3: the variance of velocity that one second adds
     */
    void predict(double seconds, double density) {
        position += velocity * seconds;
        positionVariance +=
                seconds * (2 * covariance + seconds * velocityVariance) + density * seconds * seconds * seconds / 3;
        covariance += seconds * velocityVariance + density * seconds * seconds / 2;
        velocityVariance += density * seconds;
    }

    void correct(double measured, double variance) {
        double spread = positionVariance + variance;
        double gain = positionVariance / spread;
        double velocityGain = covariance / spread;
        double surprise = measured - position;
        position += gain * surprise;
        velocity += velocityGain * surprise;
        velocityVariance -= velocityGain * covariance;
        covariance *= 1 - gain;
        positionVariance *= 1 - gain;
    }

    /** The object is known to stand. */
    void stop() {
        velocity = 0;
    }

    double position() {
        return position;
    }

    double velocity() {
        return velocity;
    }

    double positionVariance() {
        return positionVariance;
    }

    double velocityVariance() {
        return velocityVariance;
    }
}
