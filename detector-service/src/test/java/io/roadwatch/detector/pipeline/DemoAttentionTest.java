package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.group.Attention;
import io.roadwatch.detector.group.AwareTrigger;
import io.roadwatch.detector.group.GroupConfig;
import io.roadwatch.detector.group.ProximityGrouper;
import io.roadwatch.detector.group.Sight;
import io.roadwatch.detector.group.TriggerConfig;
import io.roadwatch.detector.group.follow.GroupTracker;
import io.roadwatch.detector.testing.ClipDetections;
import io.roadwatch.detector.testing.ConfigOf;
import io.roadwatch.detector.testing.DemoScene;
import io.roadwatch.detector.track.ByteTracker;
import io.roadwatch.detector.track.TrackSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the demo's pictures to the calls of the LLM: what nearly goes wrong is one group, and worth a look. */
class DemoAttentionTest {

    private static final Duration COOLDOWN = Duration.ofSeconds(3);
    private static final Duration ANSWER_TIME = Duration.ofMillis(800);
    private static final Duration SLACK = Duration.ofSeconds(1);

    @Test
    void whoStepsOutInFrontOfACarIsPutToTheLlmWhileItHappens() {
        DemoScene.Event event = event("pedestrian-steps-out");
        TrafficReplay replay = new TrafficReplay(
                new AwareTrigger(COOLDOWN, Attention.of(ConfigOf.defaults(TriggerConfig.class), 8)), ANSWER_TIME);

        replay.play(sights());

        assertThat(replay.calls().stream()
                        .filter(call -> during(event, call.sight().at())
                                && call.chosen().stream().anyMatch(group -> showsOneOf(event, call.sight(), group)))
                        .count())
                .as("calls that show it")
                .isPositive();
    }

    @Test
    void theCarThatRunsTheLightMakesItsGroupMoreWorthALook() {
        DemoScene.Event event = event("near-collision");
        List<Sight> sights = sights();
        Instant begins = second(event.from());

        double before = highestPrior(event, sights, begins.minusSeconds(2), begins);
        double then = highestPrior(event, sights, begins, second(event.to()).plus(SLACK));

        assertThat(then).isGreaterThan(before + 0.1);
    }

    /** Of the groups in which somebody is who takes part. */
    private static double highestPrior(DemoScene.Event event, List<Sight> sights, Instant from, Instant to) {
        return sights.stream()
                .filter(sight -> !sight.at().isBefore(from) && sight.at().isBefore(to))
                .flatMap(sight -> sight.groups().stream().filter(group -> showsOneOf(event, sight, group)))
                .map(TrafficGroup::trend)
                .filter(Objects::nonNull)
                .mapToDouble(GroupTrend::riskPrior)
                .max()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pedestrian-steps-out", "tailgating", "near-collision"})
    void thoseWhoTakePartAreOneGroup(String kind) {
        DemoScene.Event event = event(kind);

        assertThat(sights().stream()
                        .filter(sight -> during(event, sight.at()) && togetherIn(event, sight))
                        .count())
                .as("frames in which they are one group")
                .isPositive();
    }

    private static boolean togetherIn(DemoScene.Event event, Sight sight) {
        List<BoundingBox> places = places(event, sight.at());
        return places.size() == event.ids().size()
                && sight.groups().stream()
                        .map(sight::members)
                        .anyMatch(members -> places.stream().allMatch(place -> isThere(place, members)));
    }

    private static boolean isThere(BoundingBox place, List<Detection> members) {
        return members.stream().anyMatch(member -> place.iou(member.bbox()) > 0.3);
    }

    private static DemoScene.Event event(String kind) {
        return DemoScene.truth().events().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<Sight> sights() {
        ByteTracker tracker = new ByteTracker(TrackSettings.defaults());
        GroupTracker groups =
                new GroupTracker(ConfigOf.defaults(GroupConfig.class).remember());
        ProximityGrouper grouper = new ProximityGrouper(150, 2);
        List<Sight> sights = new ArrayList<>();
        for (ClipDetections.Seen seen : DemoScene.seen()) {
            List<Detection> objects = tracker.follow(seen.found(), seen.at());
            List<TrafficGroup> grouped = groups.follow(grouper.group(objects), objects, seen.at());
            sights.add(new Sight(objects, grouped, seen.at()));
        }
        return sights;
    }

    private static Instant second(double second) {
        return DemoScene.seen().get(0).at().plusMillis(Math.round(second * 1000));
    }

    private static boolean during(DemoScene.Event event, Instant at) {
        return !at.isBefore(second(event.from()).minus(SLACK))
                && !at.isAfter(second(event.to()).plus(SLACK));
    }

    private static boolean showsOneOf(DemoScene.Event event, Sight sight, TrafficGroup group) {
        return places(event, sight.at()).stream().anyMatch(place -> isThere(place, sight.members(group)));
    }

    /** Where those are who take part and can be seen. */
    private static List<BoundingBox> places(DemoScene.Event event, Instant at) {
        double seconds = Duration.between(second(0), at).toMillis() / 1000.0;
        int frame = (int) Math.round(seconds * DemoScene.FRAMES_PER_SECOND);
        return DemoScene.truth().tracks().stream()
                .filter(track -> event.ids().contains(track.id()))
                .map(track -> track.places().get(frame))
                .filter(Objects::nonNull)
                .toList();
    }
}
