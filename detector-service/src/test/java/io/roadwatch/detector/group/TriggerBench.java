package io.roadwatch.detector.group;

import static io.roadwatch.detector.group.LlmAvailability.AVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.testing.ConfigOf;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An {@link AwareTrigger} with a cooldown of 3 s that is shown groups whose trends are made by hand. */
final class TriggerBench {

    static final Instant START = Instant.parse("2026-07-22T10:00:00Z");

    /** One group of the frame, with two cars of the tracks 10 x id and 10 x id + 1. */
    record Seen(long id, double age, double still, double prior, String... others) {}

    private final AwareTrigger trigger;

    /** The defaults. */
    TriggerBench() {
        this(8);
    }

    TriggerBench(int maxGroups) {
        this.trigger = new AwareTrigger(
                Duration.ofSeconds(3), Attention.of(ConfigOf.defaults(TriggerConfig.class), maxGroups));
    }

    AwareTrigger trigger() {
        return trigger;
    }

    Selection select(double second, Seen... groups) {
        List<Detection> detections = new ArrayList<>();
        List<TrafficGroup> followed = new ArrayList<>();
        for (Seen seen : groups) {
            List<Integer> members = new ArrayList<>();
            members.add(detections.size());
            detections.add(Tracked.movingCar(10 * seen.id(), 0, 0, 9, 0));
            members.add(detections.size());
            detections.add(Tracked.movingCar(10 * seen.id() + 1, 60, 0, 9, 0));
            for (String other : seen.others()) {
                members.add(detections.size());
                detections.add(new Detection(other, 0.5f, box(), 10 * seen.id() + members.size(), null));
            }
            followed.add(new TrafficGroup(followed.size() + 1, members, box(), List.of("car"), 0.5f)
                    .withTrend(new GroupTrend(
                            seen.id(), (float) seen.age(), 0, 0, (float) seen.still(), (float) seen.prior())));
        }
        return trigger.select(new Sight(detections, followed, at(second)), AVAILABLE);
    }

    /** A call that is answered at once: no danger. */
    Selection judge(double second, Seen... groups) {
        return answer(second, CallOutcome.NO_DANGER, groups);
    }

    /** A call that is answered at once: the first group of the frame is in clear danger. */
    Selection judgeFirstDangerous(double second, Seen... groups) {
        return answer(second, new CallOutcome(true, Set.of(1), Set.of()), groups);
    }

    /** A call that is answered at once: of the first group of the frame the model cannot tell. */
    Selection judgeFirstUnsure(double second, Seen... groups) {
        return answer(second, new CallOutcome(true, Set.of(), Set.of(1)), groups);
    }

    private Selection answer(double second, CallOutcome outcome, Seen... groups) {
        Selection selection = select(second, groups);
        begin(selection);
        trigger.callEnded(outcome, at(second));
        return selection;
    }

    void begin(Selection selection) {
        assertThat(selection.whyNot()).isEmpty();
        assertThat(trigger.callBegins(selection)).isTrue();
    }

    static BoundingBox box() {
        return new BoundingBox(0, 0, 50, 50);
    }

    static GroupImage image(int groupIndex) {
        return new GroupImage(groupIndex, box(), 8, 8, new byte[] {1});
    }

    static Instant at(double second) {
        return START.plusMillis(Math.round(second * 1_000));
    }

    static List<Long> ids(Selection selection) {
        return selection.chosen().stream().map(WatchedRoad::idOf).toList();
    }

    static List<String> reasons(Selection selection) {
        return List.of(selection.reasons().split(" "));
    }
}
