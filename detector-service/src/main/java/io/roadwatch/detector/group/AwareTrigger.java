package io.roadwatch.detector.group;

import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.group.Selection.LeftOut;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Of the frames that the contract lets through, takes the groups that are worth a look: not those in which nothing moves,
 * those that were judged a short time ago and have not become more dangerous since, nor those that formed a moment ago. Of more than fit into a call the ones
 * with the highest risk prior are taken; the last place goes to a group that has waited too long, so that nothing that moves
 * is left out for ever.
 */
public final class AwareTrigger implements AnalysisTrigger {

    private static final Comparator<TrafficGroup> HIGHEST_PRIOR_FIRST = Comparator.comparingDouble(
                    AwareTrigger::priorOf)
            .thenComparingInt(group -> group.memberIndices().size())
            .reversed()
            .thenComparingInt(TrafficGroup::groupIndex);

    /** From this prior on a group need not settle: two that may meet, or somebody on foot beside a car that moves. */
    private static final double URGENT_PRIOR = 0.4;

    /** Where groups are new in frame after frame for so long, their ids do not hold, and waiting would never end. */
    private static final Duration NEWCOMERS_WITHOUT_END = Duration.ofSeconds(3);

    private final CallGate gate;
    private final Attention attention;
    private final JudgedGroups judgedGroups = new JudgedGroups();
    private @Nullable Instant newcomersSince;
    private List<TrafficGroup> asked = List.of();
    private Sight askedSight = new Sight(List.of(), List.of(), Instant.EPOCH);

    /** @param cooldown stream time from the end of a call to the next one, not negative */
    public AwareTrigger(Duration cooldown, Attention attention) {
        this.gate = new CallGate(cooldown);
        this.attention = attention;
    }

    @Override
    public Selection select(Sight sight, LlmAvailability availability) {
        List<TrafficGroup> ranked =
                sight.groups().stream().sorted(HIGHEST_PRIOR_FIRST).toList();
        return gate.refusal(sight, availability)
                .map(reason -> Selection.refused(sight, ranked, reason))
                .orElseGet(() -> choose(sight, ranked));
    }

    private synchronized Selection choose(Sight sight, List<TrafficGroup> ranked) {
        List<TrafficGroup> due = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        watchNewcomers(sight);
        for (TrafficGroup group : ranked) {
            reasonToWait(group, sight)
                    .ifPresentOrElse(reason -> leftOut.add(new LeftOut(group, reason)), () -> due.add(group));
        }
        if (due.isEmpty()) {
            boolean nothingMoves = leftOut.stream().allMatch(one -> one.reason() == GroupReason.STILL);
            return new Selection(
                    sight,
                    List.of(),
                    leftOut,
                    nothingMoves ? SuppressReason.NOTHING_MOVES : SuppressReason.NOTHING_NEW);
        }
        List<TrafficGroup> chosen = seated(due, sight);
        List<LeftOut> tooMany = due.stream()
                .filter(group -> !chosen.contains(group))
                .map(group -> new LeftOut(group, GroupReason.IMAGE_LIMIT))
                .toList();
        leftOut.addAll(0, tooMany);
        return new Selection(sight, chosen, leftOut, null);
    }

    private Optional<GroupReason> reasonToWait(TrafficGroup group, Sight sight) {
        GroupTrend trend = group.trend();
        Optional<Look> last = judgedGroups.lastLookAt(group, sight);
        if (trend == null) {
            return Optional.empty();
        }
        if (last.isEmpty()) { // everything deserves a first look, what stands still too
            return isTooNew(trend) && !newcomersNeverEnd(sight) ? Optional.of(GroupReason.TOO_NEW) : Optional.empty();
        }
        Look look = last.get();
        if (look.dangerous()) {
            return Optional.empty(); // after a crash nothing moves, and nothing new comes to it
        }
        if (isStill(trend)) {
            return look.within(attention.stillRecheck(), sight.at())
                    ? Optional.of(GroupReason.STILL)
                    : Optional.empty();
        }
        boolean news = look.outdatedBy(trend, sight.members(group), attention.rise());
        return look.within(attention.revisit(), sight.at()) && !news
                ? Optional.of(GroupReason.JUDGED_RECENTLY)
                : Optional.empty();
    }

    private void watchNewcomers(Sight sight) {
        boolean some =
                sight.groups().stream().map(TrafficGroup::trend).anyMatch(trend -> trend != null && isTooNew(trend));
        if (!some) {
            newcomersSince = null;
        } else if (newcomersSince == null || sight.at().isBefore(newcomersSince)) {
            newcomersSince = sight.at();
        }
    }

    private boolean newcomersNeverEnd(Sight sight) {
        return newcomersSince != null && !sight.at().isBefore(newcomersSince.plus(NEWCOMERS_WITHOUT_END));
    }

    private boolean isTooNew(GroupTrend trend) {
        return trend.ageSeconds() < seconds(attention.settle()) && trend.riskPrior() < URGENT_PRIOR;
    }

    /** The first ones; but when a group beyond them has waited too long, it gets the last place. */
    private List<TrafficGroup> seated(List<TrafficGroup> due, Sight sight) {
        if (due.size() <= attention.maxGroups()) {
            return due;
        }
        List<TrafficGroup> seated = new ArrayList<>(due.subList(0, attention.maxGroups()));
        due.stream()
                .skip(attention.maxGroups())
                .filter(group -> isOverdue(group, sight))
                .max(Comparator.comparingDouble(AwareTrigger::ageOf))
                .ifPresent(group -> seated.set(seated.size() - 1, group));
        return seated;
    }

    /** Whether something moves in it and no look was made for twice the time after which one is due. */
    private boolean isOverdue(TrafficGroup group, Sight sight) {
        GroupTrend trend = group.trend();
        Duration tooLong = attention.revisit().multipliedBy(2);
        return trend != null
                && !isStill(trend)
                && trend.ageSeconds() >= seconds(tooLong)
                && judgedGroups
                        .lastLookAt(group, sight)
                        .filter(look -> look.within(tooLong, sight.at()))
                        .isEmpty();
    }

    private boolean isStill(GroupTrend trend) {
        return trend.stillSeconds() >= seconds(attention.stillAfter());
    }

    /** Leaves out what cannot be shown: a group is judged by its picture. */
    @Override
    public Selection afterImages(Selection selection, List<GroupImage> images) {
        Set<Integer> shown = images.stream().map(GroupImage::groupIndex).collect(Collectors.toSet());
        return selection.onlyShown(shown);
    }

    @Override
    public synchronized boolean callBegins(Selection selection) {
        if (!gate.begin()) {
            return false;
        }
        newcomersSince = null;
        asked = selection.chosen();
        askedSight = selection.sight();
        return true;
    }

    /** A call that failed changes nothing for its groups: they are due again when the cooldown is over. */
    @Override
    public synchronized void callEnded(CallOutcome outcome, Instant streamTime) {
        if (outcome.judged()) {
            asked.forEach(group ->
                    judgedGroups.judged(group, askedSight, outcome.dangerous().contains(group.groupIndex())));
        }
        asked = List.of();
        gate.end(streamTime);
    }

    private static double priorOf(TrafficGroup group) {
        return group.trend() == null ? 0 : group.trend().riskPrior();
    }

    private static double ageOf(TrafficGroup group) {
        return group.trend() == null ? 0 : group.trend().ageSeconds();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
