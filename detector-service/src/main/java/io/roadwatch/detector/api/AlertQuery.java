package io.roadwatch.detector.api;

import io.roadwatch.contract.RiskLevel;
import io.roadwatch.detector.evidence.AlertEntry;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts somebody wants to see.
 *
 * @param cameraId of any camera where it is absent
 * @param minLevel alerts that were ever as dangerous as this
 * @param type a part of one of the risk types, whatever its case
 * @param since alerts that were mentioned then or later, in stream time
 * @param acknowledged either where it is absent
 */
record AlertQuery(
        @Nullable String cameraId,
        RiskLevel minLevel,
        @Nullable String type,
        Instant since,
        Optional<Boolean> acknowledged) {

    boolean wants(AlertEntry entry) {
        return (cameraId == null || entry.cameraId().equals(cameraId))
                && entry.danger().peakLevel().compareTo(minLevel) >= 0
                && hasType(entry)
                && !entry.life().lastUpdatedAt().isBefore(since)
                && acknowledged
                        .map(wanted -> wanted == (entry.acknowledgement() != null))
                        .orElse(true);
    }

    private boolean hasType(AlertEntry entry) {
        return type == null
                || entry.danger().riskTypes().stream()
                        .anyMatch(known -> known.toLowerCase(Locale.ROOT).contains(type.toLowerCase(Locale.ROOT)));
    }
}
