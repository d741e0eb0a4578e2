package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.group.AnalysisTrigger;
import io.roadwatch.detector.group.Attention;
import io.roadwatch.detector.group.AwareTrigger;
import io.roadwatch.detector.group.ContractTrigger;
import io.roadwatch.detector.group.GroupConfig;
import io.roadwatch.detector.group.TriggerConfig;
import io.roadwatch.detector.group.follow.GroupTracker;
import io.roadwatch.detector.picture.PictureConfig;
import io.roadwatch.detector.source.StreamSpec;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Gives each stream its memory of groups and its trigger, by the configured mode. */
@Singleton
record AttentionFactory(GroupConfig groups, TriggerConfig trigger, PictureConfig pictures) {

    StreamAttention create(StreamSpec spec) {
        return new StreamAttention(new GroupTracker(groups.remember()), triggerFor(cooldownOf(spec)));
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
