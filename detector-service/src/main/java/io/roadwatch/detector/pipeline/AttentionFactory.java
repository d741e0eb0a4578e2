package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.detect.DetectConfig;
import io.roadwatch.detector.group.AnalysisTrigger;
import io.roadwatch.detector.group.Attention;
import io.roadwatch.detector.group.AwareTrigger;
import io.roadwatch.detector.group.ContractTrigger;
import io.roadwatch.detector.group.GroupConfig;
import io.roadwatch.detector.group.TriggerConfig;
import io.roadwatch.detector.group.follow.GroupTracker;
import io.roadwatch.detector.picture.PictureConfig;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.track.ByteTracker;
import io.roadwatch.detector.track.TrackConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Gives each stream its memory of objects and groups and its trigger, as configured. */
@Singleton
record AttentionFactory(
        DetectConfig detect, TrackConfig track, GroupConfig groups, TriggerConfig trigger, PictureConfig pictures) {

    StreamAttention create(StreamSpec spec) {
        return new StreamAttention(objectsOf(spec), new GroupTracker(groups.remember()), triggerFor(cooldownOf(spec)));
    }

    private ObjectTracks objectsOf(StreamSpec spec) {
        float reportFrom = detect.confidence();
        return new ObjectTracks(
                spec.judging().classes(),
                reportFrom,
                track.enabled() ? new ByteTracker(track.settings(reportFrom)) : null);
    }

    private AnalysisTrigger triggerFor(Duration cooldown) {
        return switch (trigger.mode()) {
            case CONTRACT -> new ContractTrigger(cooldown);
            case AWARE -> new AwareTrigger(cooldown, Attention.of(trigger, pictures.maxImages()));
        };
    }

    private Duration cooldownOf(StreamSpec spec) {
        @Nullable Duration asked = spec.judging().cooldown();
        return asked != null ? asked : trigger.cooldown();
    }
}
