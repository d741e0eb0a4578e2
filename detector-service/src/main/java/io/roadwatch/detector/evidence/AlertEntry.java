package io.roadwatch.detector.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.roadwatch.contract.Alert;
import io.roadwatch.contract.RiskLevel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one alert: one entry for as long as it is kept, however often it is said. On the wire the parts are flat.
 *
 * @param group where it is
 * @param danger what is wrong
 * @param life since when, and how long it is shown
 * @param origin the answers it comes from
 * @param acknowledgement absent while nobody has acknowledged it as it is now
 */
public record AlertEntry(
        String alertId,
        String cameraId,
        @JsonUnwrapped Group group,
        @JsonUnwrapped Danger danger,
        @JsonUnwrapped Life life,
        @JsonUnwrapped Origin origin,
        @JsonUnwrapped @Nullable Acknowledgement acknowledgement) {

    /** An alert that is mentioned for the first time. */
    static AlertEntry begun(Mention mention) {
        Alert alert = mention.alert();
        return new AlertEntry(
                alert.identity().alertId(),
                mention.result().cameraId(),
                Group.of(alert),
                Danger.of(alert.danger(), alert.danger().riskLevel()),
                Life.of(mention, alert.life().startedAt()),
                Origin.of(mention, 1, mention.result().analysisId()),
                null);
    }

    /** The answer judged it again. What was acknowledged stays so, unless it became worse. */
    AlertEntry mentionedAgain(Mention mention) {
        Alert alert = mention.alert();
        Danger now = Danger.of(alert.danger(), danger.peakLevel());
        return new AlertEntry(
                alertId,
                cameraId,
                Group.of(alert),
                now,
                Life.of(mention, life.raisedAt()),
                Origin.of(mention, origin.answers() + 1, origin.firstAnalysisId()),
                acknowledgement != null && acknowledgement.covers(now) ? acknowledgement : null);
    }

    /** The answer only repeats it, as stale: it is still shown, and nothing new is known of it. */
    AlertEntry repeated(Mention mention) {
        Life now = Life.of(mention, life.raisedAt());
        return new AlertEntry(alertId, cameraId, group, danger, now, origin, acknowledgement);
    }

    /** The same again changes nothing. */
    AlertEntry acknowledgedAt(Instant now) {
        return acknowledgement != null ? this : with(Acknowledgement.of(danger, now));
    }

    AlertEntry unacknowledged() {
        return with(null);
    }

    private AlertEntry with(@Nullable Acknowledgement changed) {
        return new AlertEntry(alertId, cameraId, group, danger, life, origin, changed);
    }

    /**
     * Where an alert is.
     *
     * @param groupId identity of the group over time; absent where groups are not followed
     * @param groupIndex number of the group in the frame in which it was last judged
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(@Nullable Long groupId, int groupIndex) {

        static Group of(Alert alert) {
            return new Group(alert.identity().groupId(), alert.groupIndex());
        }
    }

    /**
     * What is wrong, by the latest answer that mentioned it.
     *
     * @param peakLevel the highest level it ever had
     * @param confidence 0..1
     */
    public record Danger(
            RiskLevel riskLevel, RiskLevel peakLevel, List<String> riskTypes, String description, double confidence) {

        public Danger {
            riskTypes = List.copyOf(riskTypes);
        }

        static Danger of(Alert.Danger now, RiskLevel peakBefore) {
            return new Danger(
                    now.riskLevel(),
                    RiskLevel.max(peakBefore, now.riskLevel()),
                    now.riskTypes(),
                    now.description(),
                    now.confidence());
        }
    }

    /**
     * How long an alert has been and is shown, in stream time.
     *
     * @param raisedAt when it began
     * @param lastUpdatedAt when an answer last mentioned it
     * @param countsUntil end of its countdown, by the latest answer
     * @param continuation the latest answer said it before
     * @param merged more than one risk type
     * @param stale the latest answer only repeated it
     */
    public record Life(
            Instant raisedAt,
            Instant lastUpdatedAt,
            Instant countsUntil,
            @JsonProperty("isContinuation") boolean continuation,
            @JsonProperty("isMerged") boolean merged,
            @JsonProperty("isStale") boolean stale) {

        static Life of(Mention mention, Instant raisedAt) {
            Alert.Life said = mention.alert().life();
            return new Life(
                    raisedAt,
                    said.lastUpdatedAt(),
                    mention.countsUntil(),
                    said.continuation(),
                    said.merged(),
                    said.stale());
        }
    }

    /**
     * The answers that an alert comes from.
     *
     * @param answers how many mentioned it
     * @param analysisId the latest that did
     * @param model which gave that answer
     * @param simulated a stand-in gave it, not the vendor
     */
    public record Origin(int answers, String firstAnalysisId, String analysisId, String model, boolean simulated) {

        static Origin of(Mention mention, int answers, String firstAnalysisId) {
            return new Origin(
                    answers,
                    firstAnalysisId,
                    mention.result().analysisId(),
                    mention.result().llm().model(),
                    mention.result().llm().simulated());
        }
    }
}
