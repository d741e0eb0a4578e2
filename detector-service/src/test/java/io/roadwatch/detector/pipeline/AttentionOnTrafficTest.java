package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.Detection;
import io.roadwatch.detector.detect.ModelFile;
import io.roadwatch.detector.group.Attention;
import io.roadwatch.detector.group.AwareTrigger;
import io.roadwatch.detector.group.ContractTrigger;
import io.roadwatch.detector.group.GroupConfig;
import io.roadwatch.detector.group.ProximityGrouper;
import io.roadwatch.detector.group.Sight;
import io.roadwatch.detector.group.TriggerConfig;
import io.roadwatch.detector.group.follow.GroupTracker;
import io.roadwatch.detector.source.Sampling;
import io.roadwatch.detector.testing.Assets;
import io.roadwatch.detector.testing.ClipDetections;
import io.roadwatch.detector.testing.ConfigOf;
import io.roadwatch.detector.track.ByteTracker;
import io.roadwatch.detector.track.TrackSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both modes of the trigger on the same minute of real traffic: parked cars, queues, and cars that cross. */
class AttentionOnTrafficTest {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final Duration COOLDOWN = Duration.ofSeconds(3);
    private static final Duration ANSWER_TIME = Duration.ofMillis(800);

    /** Whoever comes during a call and its cooldown, and is gone after it, is missed in every mode. */
    private static final Duration LONGEST_BLIND_TIME =
            COOLDOWN.plus(ANSWER_TIME).plusMillis(400);

    @Test
    void aMinuteOfABusyCrossingTakesAThirdOfTheCallsAndLosesNoGroupThatMoves() {
        List<Sight> minute = watch("video/busy-intersection-h264.mp4");
        TrafficReplay contract = new TrafficReplay(new ContractTrigger(COOLDOWN), ANSWER_TIME);
        TrafficReplay aware = new TrafficReplay(new AwareTrigger(COOLDOWN, attention()), ANSWER_TIME);

        contract.play(minute);
        aware.play(minute);

        System.out.printf(
                "calls in a minute: contract %d, aware %d; groups that moved: %d%n",
                contract.calls().size(), aware.calls().size(), aware.movingGroups());
        assertThat(aware.movingGroups()).isPositive();
        assertThat(aware.movingButNeverJudged(LONGEST_BLIND_TIME)).isEmpty();
        assertThat(aware.calls().size()).isBetween(1, contract.calls().size() / 3);
    }

    private static Attention attention() {
        return Attention.of(ConfigOf.defaults(TriggerConfig.class), 8);
    }

    /** What the tracker and the grouping make of a minute of a clip in a loop. */
    private static List<Sight> watch(String clip) {
        FrameSampler sampler = new FrameSampler(new Sampling(INTERVAL));
        ModelFile model = ModelFile.of(Assets.require("models/yolox_nano.onnx"));
        // each frame of the sampling, detected once: the loop shows the same ones again
        List<ClipDetections.Seen> round =
                ClipDetections.of(Assets.require(clip), model, 0.1f, (frame, at) -> sampler.wants(at));
        ByteTracker tracker = new ByteTracker(TrackSettings.defaults());
        GroupTracker groups =
                new GroupTracker(ConfigOf.defaults(GroupConfig.class).remember());
        ProximityGrouper grouper = new ProximityGrouper(150, 2);
        List<Sight> minute = new ArrayList<>();
        for (Instant at = Instant.EPOCH; at.isBefore(Instant.EPOCH.plus(MINUTE)); at = at.plus(INTERVAL)) {
            List<Detection> found = round.get(minute.size() % round.size()).found();
            List<Detection> objects = tracker.follow(found, at);
            minute.add(new Sight(objects, groups.follow(grouper.group(objects), objects, at), at));
        }
        return minute;
    }
}
