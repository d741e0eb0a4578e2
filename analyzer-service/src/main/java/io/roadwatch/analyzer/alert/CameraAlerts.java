package io.roadwatch.analyzer.alert;

import io.roadwatch.contract.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The alerts of one camera as they were when it last answered. Immutable: an answer makes a new one.
 *
 * @param alerts those that counted then, the most dangerous first, then by group; after them those that were over
 * @param answeredAt stream time of the last answer
 * @param answeredAtNanos the same moment on this machine's monotonic clock
 */
record CameraAlerts(List<LiveAlert> alerts, Instant answeredAt, long answeredAtNanos) {

    CameraAlerts {
        alerts = List.copyOf(alerts);
    }

    static CameraAlerts none(Instant now, long nanos) {
        return new CameraAlerts(List.of(), now, nanos);
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
