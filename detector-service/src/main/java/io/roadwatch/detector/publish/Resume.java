package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.CameraId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a client that comes back had got.
 *
 * @param epoch of the results that it had
 * @param lastSequences the number of the last result that it had of each camera; 0 for none
 */
record Resume(String epoch, Map<CameraId, Long> lastSequences) {

    Resume {
        lastSequences = Collections.unmodifiableMap(new LinkedHashMap<>(lastSequences));
    }
}
