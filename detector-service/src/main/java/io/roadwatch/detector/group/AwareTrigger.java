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

/**
 * Of the frames that the contract lets through, takes the groups that are worth a look: not those in which nothing moves,
 * those that were judged a short time ago and have not become more dangerous since, nor those that formed a moment ago. Of
 * more than fit into a call, those in clear danger are taken first, then those with the highest risk prior; the last place
 * goes to a group that has waited too long, so that nothing is left out for ever.
 */
public final class AwareTrigger implements AnalysisTrigger {

    private static final Comparator<TrafficGroup> HIGHEST_PRIOR_FIRST = Comparator.comparingDouble(
                    AwareTrigger::priorOf)
            .thenComparingInt(group -> group.memberIndices().size())
            .reversed()
            .thenComparingInt(TrafficGroup::groupIndex);

    /** From this prior on a group need not settle: two that may meet, or somebody on foot beside a car that moves. */
    private static final double URGENT_PRIOR = 0.4;

    private final CallGate gate;
    private final Duration cooldown;
    private final Attention attention;
    private final JudgedGroups judgedGroups = new JudgedGroups();
    private final Newcomers newcomers = new Newcomers();
    private List<TrafficGroup> asked = List.of();
    private Sight askedSight = new Sight(List.of(), List.of(), Instant.EPOCH);

    /** @param cooldown stream time from the end of a call to the next one, not negative */
    public AwareTrigger(Duration cooldown, Attention attention) {
        this.gate = new CallGate(cooldown);
        this.cooldown = cooldown;
        this.attention = attention;
    }

    @Override
    public Selection select(Sight sight, LlmAvailability availability) {
        List<TrafficGroup> ranked =
                sight.groups().stream().sorted(HIGHEST_PRIOR_FIRST).toList();
        return gate.refusal(sight, availability)
                .map(reason -> refused(sight, ranked, reason))
                .orElseGet(() -> choose(sight, ranked));
    }

    private synchronized Selection refused(Sight sight, List<TrafficGroup> ranked, SuppressReason reason) {
        newcomers.nothingWaits();
        return Selection.refused(sight, ranked, reason);
    }

    private synchronized Selection choose(Sight sight, List<TrafficGroup> ranked) {
        List<TrafficGroup> due = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        newcomers.seen(sight.groups().stream().anyMatch(this::isTooNew), sight.at());
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
        due.sort(Comparator.comparing(group -> !inClearDanger(group, sight))); // stable: by prior otherwise
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
            return isTooNew(group) && !newcomers.neverEnd(sight.at())
                    ? Optional.of(GroupReason.TOO_NEW)
                    : Optional.empty();
        }
        Look look = last.get();
        if (isLeftStill(look, trend)) {
            return look.within(attention.stillRecheck(), sight.at())
                    ? Optional.of(GroupReason.STILL)
                    : Optional.empty();
        }
        boolean news = look.outdatedBy(trend, sight.members(group), attention.rise());
        return look.within(pauseAfter(look, trend), sight.at()) && !news
                ? Optional.of(GroupReason.JUDGED_RECENTLY)
                : Optional.empty();
    }

    /**
     * After a crash nothing moves and nothing new comes: what is in clear danger does not wait for that. Nor does a group wait of
     * which the last look found nothing out, but less and less of it is expected.
     */
    private Duration pauseAfter(Look look, GroupTrend trend) {
        if (look.foundNothing()) {
            boolean rests = isStill(trend) && !look.dangerous();
            return look.pauseWhileUnsure(cooldown, rests ? attention.stillRecheck() : attention.revisit());
        }
        if (!look.dangerous()) {
            return attention.revisit();
        }
        return isStill(trend) ? look.pauseInDanger(cooldown, attention.revisit()) : Duration.ZERO;
    }

    private boolean isTooNew(TrafficGroup group) {
        GroupTrend trend = group.trend();
        return trend != null && trend.ageSeconds() < seconds(attention.settle()) && trend.riskPrior() < URGENT_PRIOR;
    }

    /**
     * The first ones; but a group that has waited too long gets the last place. Where that is the only one, it is not taken
     * from a group that cannot wait.
     *
     * @param due those in clear danger first
     */
    private List<TrafficGroup> seated(List<TrafficGroup> due, Sight sight) {
        int places = attention.maxGroups();
        if (due.size() <= places) {
            return due;
        }
        List<TrafficGroup> seated = new ArrayList<>(due.subList(0, places));
        TrafficGroup last = due.get(places - 1);
        if (places == 1 && (priorOf(last) >= URGENT_PRIOR || inClearDanger(last, sight))) {
            return seated;
        }
        due.stream()
                .skip(places - 1)
                .filter(group -> overdueSeconds(group, sight) >= seconds(attention.revisit()))
                .max(Comparator.comparingDouble(group -> overdueSeconds(group, sight)))
                .ifPresent(group -> seated.set(places - 1, group));
        return seated;
    }

    /** Since its next look was due at the latest, whatever came to it; negative before. A first look is due as any other. */
    private double overdueSeconds(TrafficGroup group, Sight sight) {
        GroupTrend trend = group.trend();
        if (trend == null) {
            return Double.NEGATIVE_INFINITY; // known for one frame only, so it waits for nothing
        }
        Optional<Look> last = judgedGroups.lastLookAt(group, sight);
        if (last.isEmpty()) {
            return trend.ageSeconds() - seconds(attention.revisit());
        }
        Look look = last.get();
        Duration pause = isLeftStill(look, trend) ? attention.stillRecheck() : attention.revisit();
        return seconds(Duration.between(look.at(), sight.at()).minus(pause));
    }

    private boolean inClearDanger(TrafficGroup group, Sight sight) {
        return judgedGroups.lastLookAt(group, sight).filter(Look::dangerous).isPresent();
    }

    /** Nothing moves in it, and that is all there is to know. */
    private boolean isLeftStill(Look look, GroupTrend trend) {
        return isStill(trend) && !look.dangerous() && !look.foundNothing();
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
        newcomers.nothingWaits();
        asked = selection.chosen();
        askedSight = selection.sight();
        return true;
    }

    /** A call that failed changes nothing for its groups: they are due again when the cooldown is over. */
    @Override
    public synchronized void callEnded(CallOutcome outcome, Instant streamTime) {
        if (outcome.answered()) {
            asked.forEach(group -> looked(group, outcome));
        }
        asked = List.of();
        gate.end(streamTime);
    }

    private void looked(TrafficGroup group, CallOutcome outcome) {
        boolean still = group.trend() != null && isStill(group.trend());
        judgedGroups.looked(group, askedSight, outcome.findingOn(group.groupIndex()), still);
    }

    private static double priorOf(TrafficGroup group) {
        return group.trend() == null ? 0 : group.trend().riskPrior();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
