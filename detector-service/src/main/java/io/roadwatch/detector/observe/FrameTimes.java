package io.roadwatch.detector.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** When the steps of one frame began and how long they took, of {@link System#nanoTime}. Used by one thread at a time. */
public final class FrameTimes {

    private static final String DETECT = "detect";

    private final long begunNanos;
    private final List<Step> steps = new ArrayList<>(4);

    /** A step by the name of its span. */
    record Step(String name, long begunNanos, long endedNanos) {}

    /**
     * @param begunNanos when the frame was taken to be detected
     * @param detection how long that took; for frames that were detected together, the time of them all
     */
    public FrameTimes(long begunNanos, Duration detection) {
        this.begunNanos = begunNanos;
        steps.add(new Step(DETECT, begunNanos, begunNanos + detection.toNanos()));
    }

    /** A step has ended just now. */
    public void took(Stage stage, long stageBegunNanos) {
        steps.add(new Step(stage.label(), stageBegunNanos, System.nanoTime()));
    }

    long begunNanos() {
        return begunNanos;
    }

    List<Step> steps() {
        return steps;
    }
}
