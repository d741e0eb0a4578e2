package io.roadwatch.detector.pipeline;

import io.roadwatch.contract.Detection;
import io.roadwatch.detector.detect.Finding;
import io.roadwatch.detector.track.ByteTracker;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the model finds in one stream into the objects that are reported. The model is asked for weaker findings than
 * are reported: they keep tracks alive. Used by one inference thread at a time.
 */
final class ObjectTracks {

    private final @Nullable Set<String> classes;
    private final float reportFrom;
    private final @Nullable ByteTracker tracker;

    /**
     * @param classes names of the classes that this stream reports; null for all
     * @param reportFrom confidence from which objects are reported, 0..1
     * @param tracker null where objects are not followed
     */
    ObjectTracks(@Nullable Set<String> classes, float reportFrom, @Nullable ByteTracker tracker) {
        this.classes = classes;
        this.reportFrom = reportFrom;
        this.tracker = tracker;
    }

    /** @return in the model's order; with track ids and motion where they are known */
    List<Detection> follow(List<Finding> findings, Instant at) {
        List<Detection> wanted = findings.stream()
                .map(Finding::detection)
                .filter(one -> classes == null || classes.contains(one.className()))
                .toList();
        if (tracker != null) {
            return tracker.follow(wanted, at);
        }
        return wanted.stream().filter(one -> one.confidence() >= reportFrom).toList();
    }
}
