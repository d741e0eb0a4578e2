package io.roadwatch.detector.observe;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the frames of one camera, and of its groups, since the service started or the camera was declared anew.
 *
 * @param cameraId {@code other} for all cameras together that have no series of their own
 */
public record CameraFlow(String cameraId, Frames frames, Considered candidates, Considered groups) {

    /**
     * Frames on their way to the detector: read = sampled + skipped, and sampled = detected + dropped, but for those that are
     * under way.
     *
     * @param skipped by reason; none is 0
     * @param dropped by reason; none is 0
     */
    public record Frames(long read, Map<String, Long> skipped, long sampled, Map<String, Long> dropped, long detected) {

        public Frames {
            skipped = sorted(skipped);
            dropped = sorted(dropped);
        }
    }

    /**
     * What could be shown to the LLM: total = handed off + suppressed.
     *
     * @param suppressed by reason; none is 0
     */
    public record Considered(long total, Map<String, Long> suppressed, long handedOff) {

        public Considered {
            suppressed = sorted(suppressed);
        }
    }

    private static Map<String, Long> sorted(Map<String, Long> counts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
