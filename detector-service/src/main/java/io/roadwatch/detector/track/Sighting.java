package io.roadwatch.detector.track;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import org.jspecify.annotations.Nullable;

/** One detection of the present frame, and the track that it was found to belong to. */
final class Sighting {

    private final Detection detection;
    private final String family;
    private @Nullable Track track;

    Sighting(Detection detection, String family) {
        this.detection = detection;
        this.family = family;
    }

    Detection detection() {
        return detection;
    }

    BoundingBox bbox() {
        return detection.bbox();
    }

    String family() {
        return family;
    }

    boolean isOpen() {
        return track == null;
    }

    void belongsTo(Track owner) {
        track = owner;
    }

    /** The detection with what its track knows, if that is confirmed. */
    Detection reported(double now) {
        return track == null || !track.isConfirmed() ? detection : detection.tracked(track.id(), track.motion(now));
    }
}
