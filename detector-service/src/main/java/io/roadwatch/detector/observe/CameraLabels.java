package io.roadwatch.detector.observe;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bounds the number of camera labels, so that a client that declares thousands of ids cannot fill Prometheus. The first
 * cameras get their own label, all later ones share {@value #OVERFLOW}. One instance serves all metrics, so that a camera
 * has the same label everywhere. Safe for use by many threads.
 */
@Singleton
public final class CameraLabels {

    static final String OVERFLOW = "other";

    private final int limit;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    @Inject
    CameraLabels(MetricsConfig config) {
        this(config.maxCameras());
    }

    public CameraLabels(int limit) {
        this.limit = limit;
    }

    String labelOf(String cameraId) {
        if (known.contains(cameraId)) {
            return cameraId;
        }
        synchronized (known) {
            if (known.contains(cameraId)) {
                return cameraId;
            }
            if (known.size() >= limit) {
                return OVERFLOW;
            }
            known.add(cameraId);
            return cameraId;
        }
    }
}
