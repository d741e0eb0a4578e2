package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A danger that is shown to people for the display window. On the wire the parts are flat.
 *
 * @param groupIndex number of the group in the frame in which it was last seen
 * @param identity which danger this is, over frames and answers
 * @param danger what is wrong
 * @param life how long it has been and will be shown
 */
public record Alert(
        int groupIndex,
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Danger danger,
        @JsonUnwrapped Life life) {

    /** The same alert, seen a little later: fewer seconds left, never below zero. */
    public Alert after(Duration elapsed) {
        return new Alert(groupIndex, identity, danger, life.after(elapsed));
    }

    /**
     * Which danger an alert is about.
     *
     * @param alertId the same for as long as it is one and the same danger, also where it is raised again soon after it was
     *     over
     * @param groupId identity of the group over time; absent where groups are not followed
     */
    public record Identity(
            String alertId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long groupId) {

        public Identity {
            Require.text("alertId", alertId);
        }
    }

    /**
     * What is wrong.
     *
     * @param riskTypes every type seen while the alert counted, in order of appearance
     * @param dangerObjectIds positions in the list of detections of the frame that was last analysed
     * @param confidence 0..1
     */
    public record Danger(
            RiskLevel riskLevel,
            List<String> riskTypes,
            List<Integer> dangerObjectIds,
            int dangerObjectCount,
            String description,
            double confidence) {

        public Danger {
            Require.unitInterval("confidence", confidence);
            Require.atLeast("dangerObjectCount", 0, dangerObjectCount);
            riskTypes = List.copyOf(riskTypes);
            dangerObjectIds = List.copyOf(dangerObjectIds);
        }
    }

    /**
     * How long an alert has been and will be shown, in stream time.
     *
     * @param displaySeconds seconds left, at the time this was said; never negative
     * @param continuation the same danger was already shown before
     * @param merged more than one risk type
     * @param startedAt when the countdown began
     * @param stale not mentioned by the latest analysis, but still counting
     */
    public record Life(
            @JsonProperty("displayDuration") double displaySeconds,
            @JsonProperty("isContinuation") boolean continuation,
            @JsonProperty("isMerged") boolean merged,
            Instant startedAt,
            Instant lastUpdatedAt,
            @JsonProperty("isStale") boolean stale) {

        public Life {
            if (!(displaySeconds >= 0)) { // written so that NaN fails too
                throw new IllegalArgumentException("displayDuration must not be negative, got " + displaySeconds);
            }
        }

        /** The same life, seen a little later: fewer seconds left, never below zero. */
        public Life after(Duration elapsed) {
            double left = Math.max(0, displaySeconds - elapsed.toNanos() / 1e9);
            return new Life(left, continuation, merged, startedAt, lastUpdatedAt, stale);
        }
    }
}
