package io.roadwatch.analyzer.alert;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An alert while it counts down. Each method that changes it is one line of the contract.
 *
 * @param continuation the same danger was already said before
 * @param stale the latest answer did not mention it
 */
record LiveAlert(
        int groupIndex,
        Alert.Identity identity,
        Alert.Danger danger,
        Instant startedAt,
        Instant lastUpdatedAt,
        boolean continuation,
        boolean stale) {

    /** A danger of a group that has no alert yet. */
    static LiveAlert raised(GroupVerdict verdict, Instant now) {
        Alert.Danger danger = danger(verdict, verdict.riskLevel(), distinct(verdict.riskTypes()));
        return new LiveAlert(
                verdict.groupIndex(),
                new Alert.Identity(UUID.randomUUID().toString(), null),
                danger,
                now,
                now,
                false,
                false);
    }

    /**
     * The group is judged dangerous again. Without a type that is new, this is the same danger: the countdown goes on. A new
     * type starts it again, and the alert then bears the types of both.
     *
     * <p>The level is that of the new judgement, but not below the old one while a type counts that was not judged again.
     */
    LiveAlert mentionedAgain(GroupVerdict verdict, Instant now) {
        boolean newType = !danger.riskTypes().containsAll(verdict.riskTypes());
        boolean allJudgedAgain = verdict.riskTypes().containsAll(danger.riskTypes());
        RiskLevel level = allJudgedAgain ? verdict.riskLevel() : RiskLevel.max(danger.riskLevel(), verdict.riskLevel());
        List<String> types = new ArrayList<>(danger.riskTypes());
        types.addAll(verdict.riskTypes());
        return new LiveAlert(
                groupIndex,
                identity,
                danger(verdict, level, distinct(types)),
                newType ? now : startedAt,
                now,
                !newType,
                false);
    }

    /** The latest answer says nothing of the group, or calls it normal: what was said before is said again. */
    LiveAlert notMentioned() {
        return new LiveAlert(groupIndex, identity, danger, startedAt, lastUpdatedAt, true, true);
    }

    RiskLevel level() {
        return danger.riskLevel();
    }

    boolean countsAt(Instant now, Duration displayWindow) {
        return age(now).compareTo(displayWindow) < 0;
    }

    /** As it is said at a time at which it counts. */
    Alert saidAt(Instant now, Duration displayWindow) {
        double secondsLeft = displayWindow.minus(age(now)).toNanos() / 1e9;
        boolean merged = danger.riskTypes().size() > 1;
        return new Alert(
                groupIndex,
                identity,
                danger,
                new Alert.Life(secondsLeft, continuation, merged, startedAt, lastUpdatedAt, stale));
    }

    private Duration age(Instant now) {
        return Duration.between(startedAt, now);
    }

    private static Alert.Danger danger(GroupVerdict verdict, RiskLevel level, List<String> types) {
        return new Alert.Danger(
                level,
                types,
                verdict.triggerObjectIds(),
                verdict.dangerObjectCount(),
                verdict.description(),
                verdict.confidence());
    }

    private static List<String> distinct(List<String> types) {
        Set<String> inOrder = new LinkedHashSet<>(types);
        return List.copyOf(inOrder);
    }
}
