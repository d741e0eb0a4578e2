package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.observe.FrameMetrics;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** Books the CPU time that the calling thread spends on reading and decoding. Used by the stream's own thread. */
final class DecodeClock implements AutoCloseable {

    private static final long PERIOD_NANOS = 1_000_000_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final String cameraId;
    private final FrameMetrics metrics;
    private long bookedCpuNanos = threads.getCurrentThreadCpuTime();
    private long bookedAtNanos = System.nanoTime();

    DecodeClock(String cameraId, FrameMetrics metrics) {
        this.cameraId = cameraId;
        this.metrics = metrics;
    }

    /** Books what has come together, about once a second. */
    void tick() {
        if (System.nanoTime() - bookedAtNanos > PERIOD_NANOS) {
            book();
        }
    }

    private void book() {
        long cpuNanos = threads.getCurrentThreadCpuTime();
        metrics.decodeTook(cameraId, Duration.ofNanos(Math.max(0, cpuNanos - bookedCpuNanos)));
        bookedCpuNanos = cpuNanos;
        bookedAtNanos = System.nanoTime();
    }

    @Override
    public void close() {
        book();
    }
}
