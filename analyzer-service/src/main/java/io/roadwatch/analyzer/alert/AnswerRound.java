package io.roadwatch.analyzer.alert;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.contract.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes one answer into the alerts of one camera. Lives for that answer, on one thread. */
final class AnswerRound {

    private static final Comparator<LiveAlert> MOST_DANGEROUS_FIRST =
            Comparator.comparing(LiveAlert::level).reversed().thenComparing(LiveAlert::groupIndex);

    private static final Comparator<LiveAlert> LAST_MENTIONED_FIRST =
            Comparator.comparing(LiveAlert::lastUpdatedAt).reversed();

    private final Instant now;
    private final AlertConfig config;
    private final AlertIds ids;

    private final Map<GroupKey, LiveAlert> counting = new LinkedHashMap<>();

    /** Those that are over, but would be the same if they came again; the last mentioned first. */
    private final List<LiveAlert> over = new ArrayList<>();

    /** Ids of the alerts that are raised by this answer. */
    private final Set<String> raised = new HashSet<>();

    /** Ids of the alerts that are shown again by it, and are not raised. */
    private final Set<String> repeated = new HashSet<>();

    AnswerRound(List<LiveAlert> before, Instant now, AlertConfig config, AlertIds ids) {
        this.now = now;
        this.config = config;
        this.ids = ids;
        for (LiveAlert alert : before) {
            if (alert.countsAt(now, config.displayWindow())) {
                counting.putIfAbsent(alert.group().key(), alert.notMentioned());
            } else if (alert.wasMentionedWithin(config.duplicateWindow(), now)) {
                over.add(alert);
            }
        }
        over.sort(LAST_MENTIONED_FIRST);
    }

    /** Groups that are judged normal, that the answer abstains from, or that have no judgement, raise and end nothing. */
    void take(Verdict verdict, List<TrafficGroup> groups) {
        for (GroupVerdict result : verdict.results()) {
            if (result.riskLevel() != RiskLevel.NONE) {
                mention(result, SeenGroup.among(groups, result.groupIndex()));
            }
        }
    }

    private void mention(GroupVerdict verdict, SeenGroup group) {
        LiveAlert known = counting.get(group.key());
        if (known != null) {
            LiveAlert after = known.mentionedAgain(verdict, group, now);
            counting.put(group.key(), after);
            noteIfGrown(known, after);
            return;
        }
        Optional<LiveAlert> before = over.stream()
                .filter(alert -> alert.isRepeatedBy(verdict, group))
                .findFirst();
        if (before.isEmpty()) {
            LiveAlert fresh = LiveAlert.raised(ids.next(), verdict, group, now);
            counting.put(group.key(), fresh);
            raised.add(fresh.alertId());
            return;
        }
        LiveAlert after = before.get().shownAgain(verdict, group, now);
        over.remove(before.get());
        counting.put(group.key(), after);
        repeated.add(after.alertId());
        noteIfGrown(before.get(), after);
    }

    private void noteIfGrown(LiveAlert before, LiveAlert after) {
        if (!after.told().equals(before.told())) {
            raised.add(after.alertId());
            repeated.remove(after.alertId());
        }
    }

    /** What is kept: the counting ones, the most dangerous first, then those that are over; of both a bounded number. */
    List<LiveAlert> kept() {
        return Stream.concat(shown(), over.stream().limit(config.maxAlertsPerCamera()))
                .toList();
    }

    AlertUpdate update() {
        List<Alert> said =
                shown().map(alert -> alert.saidAt(now, config.displayWindow())).toList();
        List<Alert> news = said.stream()
                .filter(alert -> raised.contains(alert.identity().alertId()))
                .toList();
        return new AlertUpdate(said, news, repeated.size());
    }

    private Stream<LiveAlert> shown() {
        return counting.values().stream().sorted(MOST_DANGEROUS_FIRST).limit(config.maxAlertsPerCamera());
    }
}
