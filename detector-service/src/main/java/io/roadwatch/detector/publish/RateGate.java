package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.CameraId;
import java.util.HashMap;
import java.util.Map;

/** Thins the results of each camera out to a rate. Not safe for use by many threads: its owner guards it. */
final class RateGate {

    private final double intervalNanos;
    private final Map<CameraId, Double> dueNanos = new HashMap<>();

    /** @param maxRateFps above 0; infinite lets everything pass */
    RateGate(double maxRateFps) {
        this.intervalNanos = 1e9 / maxRateFps;
    }

    boolean admits(CameraId camera, long nowNanos) {
        if (intervalNanos == 0) {
            return true;
        }
        double due = dueNanos.getOrDefault(camera, Double.NEGATIVE_INFINITY);
        if (nowNanos < due) {
            return false;
        }
        // A result that is a little late must not make the next one late too; a long silence is not caught up on.
        boolean steady = nowNanos - due <= intervalNanos;
        dueNanos.put(camera, (steady ? due : nowNanos) + intervalNanos);
        return true;
    }

    void forget(CameraId camera) {
        dueNanos.remove(camera);
    }
}
