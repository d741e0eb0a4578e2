package io.roadwatch.detector.evaluate.tracking;

import io.roadwatch.contract.Detection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Judges tracks in files of the MOTChallenge, or makes them from detections. */
final class MotEvaluation {

    private MotEvaluation() {}

    /**
     * Objects of the truth with confidence 0 do not count, and neither do the tracks that follow them alone.
     *
     * @throws MotFileException if a frame names an id twice
     */
    static TrackingScore judge(NavigableMap<Integer, List<MotRow>> truth, NavigableMap<Integer, List<MotRow>> tracks) {
        List<JudgedFrame> frames = new ArrayList<>();
        for (int frame = 1; frame <= Math.max(last(truth), last(tracks)); frame++) {
            frames.add(judged(frame, truth.getOrDefault(frame, List.of()), tracks.getOrDefault(frame, List.of())));
        }
        return TrackingScore.of(frames);
    }

    /**
     * Follows detections, one frame after the other.
     *
     * @param framesPerSecond above 0
     * @return the tracks, a row for each detection that has an id
     * @throws MotFileException if a detection has a confidence outside of 0..1
     */
    static NavigableMap<Integer, List<MotRow>> follow(
            NavigableMap<Integer, List<MotRow>> detections, double framesPerSecond, Following tracker) {
        NavigableMap<Integer, List<MotRow>> tracks = new TreeMap<>();
        for (int frame = 1; frame <= last(detections); frame++) {
            List<Detection> found = detections.getOrDefault(frame, List.of()).stream()
                    .map(MotEvaluation::detection)
                    .toList();
            Instant at = Instant.EPOCH.plus(Duration.ofNanos(Math.round(frame * 1e9 / framesPerSecond)));
            tracks.put(frame, rows(frame, tracker.follow(found, at)));
        }
        return tracks;
    }

    private static int last(NavigableMap<Integer, List<MotRow>> frames) {
        return frames.isEmpty() ? 0 : frames.lastKey();
    }

    private static JudgedFrame judged(int frame, List<MotRow> truth, List<MotRow> tracks) {
        List<MotRow> counted =
                truth.stream().filter(row -> row.confidence() > 0).toList();
        List<MotRow> ignored =
                truth.stream().filter(row -> row.confidence() <= 0).toList();
        List<MotRow> judged = tracks.stream()
                .filter(row -> overlapsAny(row, counted) || !overlapsAny(row, ignored))
                .toList();
        try {
            return new JudgedFrame(labelled(counted), labelled(judged));
        } catch (IllegalArgumentException e) {
            throw new MotFileException("frame %d: %s".formatted(frame, e.getMessage()), e);
        }
    }

    private static boolean overlapsAny(MotRow row, List<MotRow> others) {
        return others.stream().anyMatch(other -> other.bbox().iou(row.bbox()) >= ClearMot.LEAST_IOU);
    }

    private static List<Labelled> labelled(List<MotRow> rows) {
        return rows.stream().map(row -> new Labelled(row.id(), row.bbox())).toList();
    }

    private static Detection detection(MotRow row) {
        try {
            return new Detection(MotClass.nameOf(row.classNumber()), (float) row.confidence(), row.bbox());
        } catch (IllegalArgumentException e) {
            throw new MotFileException("frame %d: %s".formatted(row.frame(), e.getMessage()), e);
        }
    }

    /** A row for each detection that has an id. */
    static List<MotRow> rows(int frame, List<Detection> tracked) {
        List<MotRow> rows = new ArrayList<>();
        for (Detection detection : tracked) {
            Long id = detection.trackId();
            if (id != null) {
                int classNumber = MotClass.numberOf(detection.className());
                rows.add(new MotRow(frame, id, detection.bbox(), detection.confidence(), classNumber, 1));
            }
        }
        return rows;
    }

    /** All rows, frame by frame. */
    static List<MotRow> rows(Map<Integer, List<MotRow>> frames) {
        return frames.values().stream().flatMap(List::stream).toList();
    }
}
