package io.roadwatch.detector.group;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.group.follow.GroupTracker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;

/** A camera that looks five times a second, in stream time, and whose calls take a second. Road users are up to the test. */
final class WatchedRoad {

    /** A call, and the ids of its groups. */
    record Call(double second, List<Long> groupIds) {}

    private static final Instant START = Instant.parse("2026-07-22T10:00:00Z");
    private static final double FRAMES_PER_SECOND = 5;
    private static final double CALL_SECONDS = 1;

    private final ProximityGrouper grouper = new ProximityGrouper(150, 2);
    private final GroupTracker tracker = new GroupTracker(Duration.ofMinutes(2));
    private final AnalysisTrigger trigger;
    private final List<Call> calls = new ArrayList<>();
    private final List<Selection> decisions = new ArrayList<>();
    private boolean failing;
    private double callEnds = Double.NaN;
    private int frames;

    WatchedRoad(AnalysisTrigger trigger) {
        this.trigger = trigger;
    }

    /** From now on calls fail. */
    void analyzerFails(boolean fails) {
        failing = fails;
    }

    /** Goes on for some seconds. */
    void pass(double seconds, DoubleFunction<List<Detection>> roadUsersAtSecond) {
        int end = frames + (int) Math.round(seconds * FRAMES_PER_SECOND);
        while (frames < end) {
            double second = frames / FRAMES_PER_SECOND;
            look(second, roadUsersAtSecond.apply(second));
            frames++;
        }
    }

    private void look(double second, List<Detection> detections) {
        Instant at = START.plusMillis(Math.round(second * 1_000));
        if (second >= callEnds) {
            trigger.callEnded(failing ? CallOutcome.FAILED : CallOutcome.NO_DANGER, at);
            callEnds = Double.NaN;
        }
        Sight sight = new Sight(detections, tracker.follow(grouper.group(detections), detections, at), at);
        Selection selected = trigger.select(sight, LlmAvailability.AVAILABLE);
        Selection decided = trigger.afterImages(selected, images(selected));
        decisions.add(decided);
        if (decided.refusal() == null && trigger.callBegins(decided)) {
            calls.add(new Call(
                    second, decided.chosen().stream().map(WatchedRoad::idOf).toList()));
            callEnds = second + CALL_SECONDS;
        }
    }

    private static List<GroupImage> images(Selection selection) {
        return selection.chosen().stream()
                .map(group -> new GroupImage(group.groupIndex(), group.bbox(), 8, 8, new byte[] {1}))
                .toList();
    }

    static long idOf(TrafficGroup group) {
        GroupTrend trend = Objects.requireNonNull(group.trend());
        return trend.groupId();
    }

    List<Call> calls() {
        return calls;
    }

    /** Of the latest frame. */
    Selection latest() {
        return decisions.get(decisions.size() - 1);
    }
}
