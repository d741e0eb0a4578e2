package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.detect.ConfidenceFloor;
import io.roadwatch.detector.track.TrackConfig;
import jakarta.inject.Singleton;

/** The tracker keeps a track alive with findings that are too weak to be reported. */
@Singleton
class TrackingFloor implements ConfidenceFloor {

    private final TrackConfig track;

    TrackingFloor(TrackConfig track) {
        this.track = track;
        if (track.enabled()) {
            track.settings(1); // what is wrong in them stops the start
        }
    }

    @Override
    public float below(float reportFrom) {
        return track.enabled() ? track.settings(reportFrom).lowConfidence() : reportFrom;
    }
}
