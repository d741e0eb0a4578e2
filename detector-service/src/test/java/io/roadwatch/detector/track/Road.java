package io.roadwatch.detector.track;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.Motion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A tracker and its clock; cars of 100 x 60 px by their centres. */
final class Road {

    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final ByteTracker tracker;
    private Instant now = START;

    Road(TrackSettings settings) {
        this.tracker = new ByteTracker(settings);
    }

    Road() {
        this(TrackSettings.defaults());
    }

    static Detection car(double x, double y) {
        return object("car", 0.8f, x, y);
    }

    static Detection object(String className, float confidence, double x, double y) {
        return object(className, confidence, x, y, 100, 60);
    }

    static Detection object(String className, float confidence, double x, double y, double width, double height) {
        return new Detection(
                className,
                confidence,
                new BoundingBox((float) (x - width / 2), (float) (y - height / 2), (float) (x + width / 2), (float)
                        (y + height / 2)));
    }

    /** The next frame, that long after the last one. */
    List<Detection> after(double seconds, Detection... found) {
        now = now.plus(Duration.ofNanos(Math.round(seconds * 1e9)));
        return tracker.follow(List.of(found), now);
    }

    /** The same frame again and again, five times a second; the last answer. */
    List<Detection> stay(double seconds, Detection... found) {
        List<Detection> last = List.of();
        for (int i = 0; i < Math.round(seconds * 5); i++) {
            last = after(0.2, found);
        }
        return last;
    }

    static long id(List<Detection> reported) {
        return id(reported.get(0));
    }

    static long id(Detection detection) {
        Long id = detection.trackId();
        if (id == null) {
            throw new AssertionError("not tracked: " + detection);
        }
        return id;
    }

    static Motion motion(List<Detection> reported) {
        Motion motion = reported.get(0).motion();
        if (motion == null) {
            throw new AssertionError("no motion: " + reported.get(0));
        }
        return motion;
    }
}
