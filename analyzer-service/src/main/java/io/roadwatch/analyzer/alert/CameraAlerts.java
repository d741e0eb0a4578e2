package io.roadwatch.analyzer.alert;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The alerts of one camera that counted when it last answered. Immutable: an answer makes a new one.
 *
 * @param alerts the most dangerous first, then by group
 * @param answeredAt stream time of the last answer
 * @param answeredAtNanos the same moment on this machine's monotonic clock
 */
record CameraAlerts(List<LiveAlert> alerts, Instant answeredAt, long answeredAtNanos) {

    private static final Comparator<LiveAlert> MOST_DANGEROUS_FIRST =
            Comparator.comparing(LiveAlert::level).reversed().thenComparing(LiveAlert::groupIndex);

    CameraAlerts {
        alerts = List.copyOf(alerts);
    }

    static CameraAlerts none(Instant now, long nanos) {
        return new CameraAlerts(List.of(), now, nanos);
    }

    /** What counts after an answer at a stream time that is not before the last. */
    CameraAlerts after(Verdict verdict, Instant now, long nanos, AlertConfig config) {
        Map<Integer, LiveAlert> byGroup = alerts.stream()
                .filter(alert -> alert.countsAt(now, config.displayWindow()))
                .collect(Collectors.toMap(
                        LiveAlert::groupIndex, LiveAlert::notMentioned, (first, second) -> first, TreeMap::new));
        for (GroupVerdict result : verdict.results()) {
            if (result.riskLevel() != RiskLevel.NONE) {
                byGroup.compute(
                        result.groupIndex(),
                        (group, known) ->
                                known == null ? LiveAlert.raised(result, now) : known.mentionedAgain(result, now));
            }
        }
        List<LiveAlert> counting = byGroup.values().stream()
                .sorted(MOST_DANGEROUS_FIRST)
                .limit(config.maxAlertsPerCamera())
                .toList();
        return new CameraAlerts(counting, now, nanos);
    }

    boolean isEmpty() {
        return alerts.isEmpty();
    }

    /** What still counts at a stream time. A time before the last answer is taken for that answer's. */
    List<Alert> saidAt(Instant now, Duration displayWindow) {
        Instant time = now.isBefore(answeredAt) ? answeredAt : now;
        return alerts.stream()
                .filter(alert -> alert.countsAt(time, displayWindow))
                .map(alert -> alert.saidAt(time, displayWindow))
                .toList();
    }

    /** What still counts at a time of this machine's clock, were the stream to run as fast as the clock. */
    List<Alert> saidAtNanos(long nanos, Duration displayWindow) {
        Duration silence = silenceAt(nanos);
        return alerts.stream()
                .filter(alert -> alert.countsAt(answeredAt, displayWindow.minus(silence)))
                .map(alert -> alert.saidAt(answeredAt, displayWindow))
                .map(alert -> alert.after(silence))
                .toList();
    }

    Duration silenceAt(long nanos) {
        return Duration.ofNanos(nanos - answeredAtNanos);
    }
}
