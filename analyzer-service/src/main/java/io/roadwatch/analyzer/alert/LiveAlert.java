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

/**
 * An alert while it counts down, and for a while after. Each method that changes it is one line of the contract.
 *
 * @param continuation the same danger was already said before
 * @param stale the latest answer did not mention it
 */
record LiveAlert(
        SeenGroup group,
        String alertId,
        Alert.Danger danger,
        Told told,
        Instant startedAt,
        Instant lastUpdatedAt,
        boolean continuation,
        boolean stale) {

    /** A danger of a group that has no alert yet. */
    static LiveAlert raised(String alertId, GroupVerdict verdict, SeenGroup group, Instant now) {
        Alert.Danger danger = danger(verdict, verdict.riskLevel(), distinct(verdict.riskTypes()));
        return new LiveAlert(group, alertId, danger, Told.of(danger), now, now, false, false);
    }

    /**
     * The group is judged dangerous again. Without a type that is new, this is the same danger: the countdown goes on. A new
     * type starts it again, and the alert then bears the types of both.
     *
     * <p>The level is that of the new judgement, but not below the old one while a type counts that was not judged again.
     */
    LiveAlert mentionedAgain(GroupVerdict verdict, SeenGroup now, Instant at) {
        boolean newType = !danger.riskTypes().containsAll(verdict.riskTypes());
        boolean allJudgedAgain = verdict.riskTypes().containsAll(danger.riskTypes());
        RiskLevel level = allJudgedAgain ? verdict.riskLevel() : RiskLevel.max(danger.riskLevel(), verdict.riskLevel());
        List<String> types = new ArrayList<>(danger.riskTypes());
        types.addAll(verdict.riskTypes());
        Alert.Danger after = danger(verdict, level, distinct(types));
        return new LiveAlert(now, alertId, after, told.with(after), newType ? at : startedAt, at, !newType, false);
    }

    /** It was over, and the same danger is seen again soon: the same alert, which counts down anew with what is seen now. */
    LiveAlert shownAgain(GroupVerdict verdict, SeenGroup now, Instant at) {
        Alert.Danger after = danger(verdict, verdict.riskLevel(), distinct(verdict.riskTypes()));
        return new LiveAlert(now, alertId, after, told.with(after), at, at, true, false);
    }

    /** The latest answer says nothing of the group, cannot tell, or calls it normal: what was said before is said again. */
    LiveAlert notMentioned() {
        return new LiveAlert(group, alertId, danger, told, startedAt, lastUpdatedAt, true, true);
    }

    /** Whether a judgement, made after this was over, is of the same danger: the same group, and no type that is new. */
    boolean isRepeatedBy(GroupVerdict verdict, SeenGroup judged) {
        return judged.isStill(group) && told.riskTypes().containsAll(verdict.riskTypes());
    }

    RiskLevel level() {
        return danger.riskLevel();
    }

    int groupIndex() {
        return group.groupIndex();
    }

    boolean countsAt(Instant now, Duration displayWindow) {
        return Duration.between(startedAt, now).compareTo(displayWindow) < 0;
    }

    boolean wasMentionedWithin(Duration duplicateWindow, Instant now) {
        return Duration.between(lastUpdatedAt, now).compareTo(duplicateWindow) < 0;
    }

    /** As it is said at a time at which it counts. */
    Alert saidAt(Instant now, Duration displayWindow) {
        double secondsLeft =
                displayWindow.minus(Duration.between(startedAt, now)).toNanos() / 1e9;
        boolean merged = danger.riskTypes().size() > 1;
        return new Alert(
                groupIndex(),
                new Alert.Identity(alertId, group.groupId()),
                danger,
                new Alert.Life(secondsLeft, continuation, merged, startedAt, lastUpdatedAt, stale));
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
