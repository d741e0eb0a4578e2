package io.roadwatch.detector.evidence;

import io.quarkus.arc.All;
import io.roadwatch.contract.Alert;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.detector.observe.EvidenceMetrics;
import io.roadwatch.detector.observe.EvidenceMetrics.DropReason;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The latest alerts of all cameras, those of cameras that are gone included: one entry per alert. So many are kept; the one that
 * was not mentioned for longest goes first.
 *
 * <p>Safe for use by many threads. One lock guards everything. Listeners are told under it, so that they hear of changes in
 * their order, and must not block.
 */
@Singleton
public class AlertLog {

    private static final Comparator<AlertEntry> NEWEST_FIRST = Comparator.comparing(
                    (AlertEntry entry) -> entry.life().lastUpdatedAt())
            .reversed();

    private final int most;
    private final EvidenceMetrics metrics;
    private final List<AlertListener> listeners;
    private final Clock clock;

    /** By id, the one that was not mentioned for longest first. Guarded by this. */
    private final Map<String, AlertEntry> entries = new LinkedHashMap<>();

    @Inject
    AlertLog(EvidenceConfig config, EvidenceMetrics metrics, @All List<AlertListener> listeners) {
        this(config, metrics, listeners, Clock.systemUTC());
    }

    AlertLog(EvidenceConfig config, EvidenceMetrics metrics, List<AlertListener> listeners, Clock clock) {
        this.most = config.maxAlerts();
        this.metrics = metrics;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    /** The newest first, by when they were last mentioned. */
    public List<AlertEntry> list(Predicate<AlertEntry> wanted, int limit) {
        return snapshot().stream()
                .filter(wanted)
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    private synchronized List<AlertEntry> snapshot() {
        return List.copyOf(entries.values());
    }

    /** The entry as it is then; empty if it is not kept. The same again changes nothing. */
    public Optional<AlertEntry> acknowledge(String alertId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return change(alertId, entry -> entry.acknowledgedAt(now));
    }

    /** Takes an acknowledgement back. The entry as it is then; empty if it is not kept. */
    public Optional<AlertEntry> unacknowledge(String alertId) {
        return change(alertId, AlertEntry::unacknowledged);
    }

    private synchronized Optional<AlertEntry> change(String alertId, UnaryOperator<AlertEntry> change) {
        AlertEntry before = entries.get(alertId);
        if (before == null) {
            return Optional.empty();
        }
        AlertEntry after = change.apply(before);
        if (!after.equals(before)) {
            entries.put(alertId, after); // in the place of the one before
            tell(after);
        }
        return Optional.of(after);
    }

    /** @param streamTime of the camera, when the answer came */
    synchronized void answered(AnalysisResult result, Instant streamTime) {
        for (Alert alert : result.alerts()) {
            Mention mention = new Mention(alert, result, streamTime);
            if (mention.stale()) {
                // One that is not known was mentioned before this service began, or was dropped: no answer to show for
                // it.
                change(mention.alertId(), entry -> entry.repeated(mention));
            } else {
                mentioned(mention);
            }
        }
        while (entries.size() > most) {
            entries.remove(entries.keySet().iterator().next());
            metrics.dropped(DropReason.ALERTS_LIMIT, 1);
        }
        metrics.alerts(entries.size());
    }

    private void mentioned(Mention mention) {
        AlertEntry before = entries.remove(mention.alertId()); // so that it comes last
        AlertEntry after = before == null ? AlertEntry.begun(mention) : before.mentionedAgain(mention);
        entries.put(mention.alertId(), after);
        tell(after);
    }

    private void tell(AlertEntry entry) {
        listeners.forEach(listener -> listener.changed(entry));
    }
}
