package io.roadwatch.detector.evidence;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.AnalysisResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One alert in one answer.
 *
 * @param streamTime of the camera, when the answer came; countdowns run from then on
 */
record Mention(Alert alert, AnalysisResult result, Instant streamTime) {

    private static final double NANOS_PER_SECOND = 1e9;

    String alertId() {
        return alert.identity().alertId();
    }

    boolean stale() {
        return alert.life().stale();
    }

    /** In stream time. */
    Instant countsUntil() {
        return streamTime
                .plusNanos(Math.round(alert.life().displaySeconds() * NANOS_PER_SECOND))
                .truncatedTo(ChronoUnit.MILLIS);
    }
}
