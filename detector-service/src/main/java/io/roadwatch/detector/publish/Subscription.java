package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamSpec.WireId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber wants to get.
 *
 * @param cameras the wanted cameras with the ids that the client sent, in its order; absent for all cameras
 * @param maxRateFps results per second and camera; infinite for all of them
 */
record Subscription(@Nullable Map<CameraId, WireId> cameras, PictureChoice pictures, double maxRateFps) {

    /** What a client that asks for nothing gets: everything, as in the old system. */
    static final Subscription EVERYTHING = new Subscription(null, PictureChoice.ALL, Double.POSITIVE_INFINITY);

    Subscription {
        cameras = cameras == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(cameras));
        if (!(maxRateFps > 0)) { // written so that NaN fails too
            throw new IllegalArgumentException("maxRateFps must be above 0, got " + maxRateFps);
        }
    }

    boolean covers(CameraId camera) {
        return cameras == null || cameras.containsKey(camera);
    }
}
