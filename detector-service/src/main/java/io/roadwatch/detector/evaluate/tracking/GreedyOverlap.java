package io.roadwatch.detector.evaluate.tracking;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one gets without effort, to compare with: every reported detection, the most confident first, continues the track of
 * its class whose last box it overlaps most, by at least 0.3. Tracks wait as long as ByteTrack's do.
 */
final class GreedyOverlap implements Following {

    private static final float REPORT_FROM = 0.35f;
    private static final float LEAST_IOU = 0.3f;
    private static final Duration BUFFER = Duration.ofSeconds(3);

    private final List<Last> tracks = new ArrayList<>();
    private long lastId;

    @Override
    public List<Detection> follow(List<Detection> found, Instant at) {
        tracks.removeIf(track -> track.at.plus(BUFFER).isBefore(at));
        List<Detection> reported = found.stream()
                .filter(detection -> detection.confidence() >= REPORT_FROM)
                .sorted((a, b) -> Float.compare(b.confidence(), a.confidence()))
                .toList();
        List<Last> open = new ArrayList<>(tracks);
        List<Detection> tracked = new ArrayList<>();
        for (Detection detection : reported) {
            Last track = best(open, detection);
            if (track == null) {
                track = new Last(++lastId, detection.className());
                tracks.add(track);
            }
            open.remove(track);
            track.box = detection.bbox();
            track.at = at;
            tracked.add(detection.tracked(track.id, null));
        }
        return tracked;
    }

    private static @Nullable Last best(List<Last> open, Detection detection) {
        Last best = null;
        float most = LEAST_IOU;
        for (Last track : open) {
            float iou = track.box == null ? 0 : track.box.iou(detection.bbox());
            if (iou >= most && track.className.equals(detection.className())) {
                best = track;
                most = iou;
            }
        }
        return best;
    }

    private static final class Last {

        private final long id;
        private final String className;
        private @Nullable BoundingBox box;
        private Instant at = Instant.EPOCH;

        private Last(long id, String className) {
            this.id = id;
            this.className = className;
        }
    }
}
