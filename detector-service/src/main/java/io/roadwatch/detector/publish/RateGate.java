package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.CameraId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Thins the results of each camera out to its rate. Not safe for use by many threads: its owner guards it. */
final class RateGate {

    private final ToDoubleFunction<CameraId> maxRateFps;
    private final Map<CameraId, Pace> paces = new HashMap<>();

    /** @param maxRateFps always the same for one camera, and above 0; infinite lets everything pass */
    RateGate(ToDoubleFunction<CameraId> maxRateFps) {
        this.maxRateFps = maxRateFps;
    }

    /** Of a subscriber: each camera has the rate of its portion. */
    static RateGate of(Subscription subscription) {
        return new RateGate(camera -> subscription.portionOf(camera).maxRateFps());
    }

    /** Whether a result would be admitted now. */
    boolean due(CameraId camera, long nowNanos) {
        Pace pace = paces.get(camera);
        return pace == null || pace.due(nowNanos);
    }

    boolean admits(CameraId camera, long nowNanos) {
        double rateFps = maxRateFps.applyAsDouble(camera);
        if (Double.isInfinite(rateFps)) {
            return true;
        }
        return paces.computeIfAbsent(camera, id -> new Pace(rateFps)).admits(nowNanos);
    }

    void forget(CameraId camera) {
        paces.remove(camera);
    }
}
