package io.roadwatch.detector.pipeline;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.group.AnalysisTrigger;
import io.roadwatch.detector.group.CallOutcome;
import io.roadwatch.detector.group.LlmAvailability;
import io.roadwatch.detector.group.Selection;
import io.roadwatch.detector.group.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts frames that were seen before through a trigger, with an LLM that answers after a fixed stream time. So two triggers
 * can be compared on exactly the same traffic.
 */
final class TrafficReplay {

    /** First and last time that a group was seen with a member on the move. */
    private record Moving(Instant from, Instant to) {

        Moving until(Instant later) {
            return new Moving(from, later);
        }
    }

    private final AnalysisTrigger trigger;
    private final Duration answerTime;
    private final List<Selection> calls = new ArrayList<>();
    private final Set<Long> judged = new HashSet<>();
    private final Map<Long, Moving> moving = new HashMap<>();

    TrafficReplay(AnalysisTrigger trigger, Duration answerTime) {
        this.trigger = trigger;
        this.answerTime = answerTime;
    }

    void play(List<Sight> sights) {
        Instant answerAt = Instant.MAX;
        for (Sight sight : sights) {
            if (!sight.at().isBefore(answerAt)) {
                trigger.callEnded(CallOutcome.NO_DANGER, sight.at());
                answerAt = Instant.MAX;
            }
            noteMovement(sight);
            Selection selected = trigger.select(sight, LlmAvailability.AVAILABLE);
            Selection selection = trigger.afterImages(selected, images(selected));
            if (selection.whyNot().isEmpty() && trigger.callBegins(selection)) {
                calls.add(selection);
                selection.chosen().forEach(group -> judged.add(idOf(group)));
                answerAt = sight.at().plus(answerTime);
            }
        }
    }

    /** One for each chosen group, as the pipeline makes them. */
    private static List<GroupImage> images(Selection selected) {
        return selected.chosen().stream()
                .map(group -> new GroupImage(group.groupIndex(), group.bbox(), 8, 8, new byte[] {1}))
                .toList();
    }

    private void noteMovement(Sight sight) {
        for (TrafficGroup group : sight.groups()) {
            if (sight.members(group).stream().anyMatch(TrafficReplay::isMoving)) {
                moving.merge(idOf(group), new Moving(sight.at(), sight.at()), (known, now) -> known.until(now.to()));
            }
        }
    }

    private static boolean isMoving(Detection member) {
        return member.motion() != null
                && member.motion().sinceMovedSeconds() != null
                && member.motion().sinceMovedSeconds() == 0;
    }

    private static long idOf(TrafficGroup group) {
        return group.trend() == null ? -group.groupIndex() : group.trend().groupId();
    }

    List<Selection> calls() {
        return calls;
    }

    /** Groups in which something was on the move over at least so long, and that no call showed. */
    Set<Long> movingButNeverJudged(Duration atLeast) {
        Set<Long> missed = new HashSet<>();
        moving.forEach((id, seen) -> {
            if (Duration.between(seen.from(), seen.to()).compareTo(atLeast) >= 0 && !judged.contains(id)) {
                missed.add(id);
            }
        });
        return missed;
    }

    int movingGroups() {
        return moving.size();
    }
}
