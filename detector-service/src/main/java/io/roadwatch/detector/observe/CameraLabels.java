package io.roadwatch.detector.observe;

import io.roadwatch.foundation.metrics.CappedLabel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * The label of a camera. One instance serves all metrics, so that a camera has the same label everywhere. Safe for use by
 * many threads.
 */
@Singleton
public final class CameraLabels {

    private final CappedLabel labels;

    @Inject
    CameraLabels(MetricsConfig config) {
        this(config.maxCameras());
    }

    public CameraLabels(int limit) {
        this.labels = new CappedLabel(limit);
    }

    /** Gives the label of a camera that is gone to the next one; false if it had none of its own. */
    boolean release(String cameraId) {
        return labels.release(cameraId);
    }

    String labelOf(String cameraId) {
        return labels.of(cameraId);
    }
}
