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
            requireValid(track); // at the start, not with the first stream
        }
    }

    private static void requireValid(TrackConfig track) {
        try {
            track.settings(1);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The settings roadwatch.track cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public float below(float reportFrom) {
        return track.enabled() ? track.settings(reportFrom).lowConfidence() : reportFrom;
    }
}
