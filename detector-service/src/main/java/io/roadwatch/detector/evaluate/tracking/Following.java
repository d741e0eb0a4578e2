package io.roadwatch.detector.evaluate.tracking;

import io.roadwatch.contract.Detection;
import io.roadwatch.detector.track.ByteTracker;
import io.roadwatch.detector.track.TrackSettings;
import java.time.Instant;
import java.util.List;

/** A tracker under test, as {@link ByteTracker#follow} is. */
interface Following {

    List<Detection> follow(List<Detection> found, Instant at);

    static Following byteTracker() {
        return new ByteTracker(TrackSettings.defaults())::follow;
    }
}
