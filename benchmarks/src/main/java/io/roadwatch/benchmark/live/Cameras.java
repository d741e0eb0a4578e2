package io.roadwatch.benchmark.live;

/** Where the pictures come from, as if from cameras. */
interface Cameras extends AutoCloseable {

    /** @param number from 1 */
    String url(int number);

    /** For a report, e.g. {@code RTSP over TCP}. */
    String kind();

    /** CPU seconds of what plays the cameras, since it began; 0 where that is the detector itself. */
    double cpuSeconds();

    @Override
    void close();
}
