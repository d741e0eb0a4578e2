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
 * @param general what it gets of each wanted camera
 * @param perCamera what it gets instead of some of them, in the client's order; all of them are wanted cameras
 * @param alerts whether it hears of the alerts of all cameras, also of those that it does not want
 */
record Subscription(
        @Nullable Map<CameraId, WireId> cameras, Portion general, Map<CameraId, Portion> perCamera, boolean alerts) {

    /** What a client that asks for nothing gets: everything, as in the old system, which knew no messages about alerts. */
    static final Subscription EVERYTHING = new Subscription(null, Portion.ALL, Map.of(), false);

    Subscription {
        cameras = cameras == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(cameras));
        perCamera = Collections.unmodifiableMap(new LinkedHashMap<>(perCamera));
        if (cameras != null && !cameras.keySet().containsAll(perCamera.keySet())) {
            throw new IllegalArgumentException("a camera has a portion and is not wanted: %s of %s"
                    .formatted(perCamera.keySet(), cameras.keySet()));
        }
    }

    boolean covers(CameraId camera) {
        return cameras == null || cameras.containsKey(camera);
    }

    /** @param camera one that is covered */
    Portion portionOf(CameraId camera) {
        return perCamera.getOrDefault(camera, general);
    }
}
