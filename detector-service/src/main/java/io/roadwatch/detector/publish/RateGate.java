package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.CameraId;
import java.util.HashMap;
import java.util.Map;

/** Thins the results of each camera out to a rate. Not safe for use by many threads: its owner guards it. */
final class RateGate {

    private final double maxRateFps;
    private final Map<CameraId, Pace> paces = new HashMap<>();

    /** @param maxRateFps above 0; infinite lets everything pass */
    RateGate(double maxRateFps) {
        this.maxRateFps = maxRateFps;
    }

    boolean admits(CameraId camera, long nowNanos) {
        if (Double.isInfinite(maxRateFps)) {
            return true;
        }
        return paces.computeIfAbsent(camera, id -> new Pace(maxRateFps)).admits(nowNanos);
    }

    void forget(CameraId camera) {
        paces.remove(camera);
    }
}
