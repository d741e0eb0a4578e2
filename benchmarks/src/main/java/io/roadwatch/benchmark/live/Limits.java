package io.roadwatch.benchmark.live;

/**
 * When so many cameras still fit.
 *
 * @param rateHz samples per second that each camera is to give; what it gives with one camera where that is less
 */
record Limits(double rateHz) {

    /** A hundredth of the samples may be shed. */
    private static final double MOST_SHED = 0.01;

    /** In seconds, of 95 % of the frames, when their result is there. */
    private static final double OLDEST = 0.5;

    /** A reader that is late skips frames before anyone samples them; and a measurement cuts off a frame at each end. */
    private static final double LEAST_OF_RATE = 0.96;

    boolean allow(Load load) {
        return load.running() == load.cameras()
                && load.shedShare() < MOST_SHED
                && load.ageP95S() < OLDEST
                && load.sampledPerCameraPerS() >= LEAST_OF_RATE * rateHz;
    }
}
