package io.roadwatch.detector.group;

import java.time.Duration;
import java.util.List;

/**
 * When {@link AwareTrigger} looks at a group again. All times are stream time.
 *
 * @param settle how long a group is to be known before its first look, unless danger is in sight
 * @param stillAfter a group in which nothing has moved for so long is still
 * @param stillRecheck how long a still group is left alone after a look
 * @param revisit how long a moving group is left alone after a look, if nothing new comes to it
 * @param rise of the prior that is news, above 0
 * @param maxGroups most groups in one call, at least 1
 */
public record Attention(
        Duration settle, Duration stillAfter, Duration stillRecheck, Duration revisit, double rise, int maxGroups) {

    public Attention {
        for (Duration time : List.of(settle, stillAfter, stillRecheck, revisit)) {
            if (time.isNegative()) {
                throw new IllegalArgumentException("times must not be negative, got " + time);
            }
        }
        if (!(rise > 0) || maxGroups < 1) { // written so that NaN fails too
            throw new IllegalArgumentException(
                    "a rise above 0 and at least 1 group are needed, got %s and %d".formatted(rise, maxGroups));
        }
    }

    /** @param maxImages most pictures that are made of a frame's groups: a group without one is not judged */
    public static Attention of(TriggerConfig config, int maxImages) {
        return new Attention(
                config.settle(),
                config.stillAfter(),
                config.stillRecheck(),
                config.revisit(),
                config.rise(),
                Math.min(config.maxGroups(), maxImages));
    }
}
