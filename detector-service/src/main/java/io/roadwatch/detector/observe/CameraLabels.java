package io.roadwatch.detector.observe;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bounds the number of camera labels, so that a client that declares thousands of ids cannot fill Prometheus. The first
 * cameras get their own label, all later ones share {@link #OVERFLOW}. Safe for use by many threads.
 */
final class CameraLabels {

    static final String OVERFLOW = "other";

    private final int limit;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    CameraLabels(int limit) {
        this.limit = limit;
    }

    String labelOf(String cameraId) {
        if (known.contains(cameraId)) {
            return cameraId;
        }
        synchronized (known) {
            if (known.size() >= limit) {
                return OVERFLOW;
            }
            known.add(cameraId);
            return cameraId;
        }
    }
}
