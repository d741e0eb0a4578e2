package io.roadwatch.detector.group;

import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.TrafficGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Decides as the old system did: whenever the conditions of the contract hold, there is a call with all groups of the frame,
 * whatever they do. Pictures are made of those with the most members.
 */
public final class ContractTrigger implements AnalysisTrigger {

    private static final Comparator<TrafficGroup> MOST_MEMBERS_FIRST = Comparator.comparingInt(
                    (TrafficGroup group) -> group.memberIndices().size())
            .reversed()
            .thenComparingInt(TrafficGroup::groupIndex);

    private final CallGate gate;

    /** @param cooldown stream time from the end of a call to the next one, not negative */
    public ContractTrigger(Duration cooldown) {
        this.gate = new CallGate(cooldown);
    }

    @Override
    public Selection select(Sight sight, LlmAvailability availability) {
        List<TrafficGroup> ranked =
                sight.groups().stream().sorted(MOST_MEMBERS_FIRST).toList();
        return gate.refusal(sight, availability)
                .map(reason -> Selection.refused(sight, ranked, reason))
                .orElseGet(() -> new Selection(sight, ranked, List.of(), null));
    }

    /** One image is enough: the request tells of the other groups in numbers. */
    @Override
    public Selection afterImages(Selection selection, List<GroupImage> images) {
        return images.isEmpty() && selection.refusal() == null
                ? Selection.refused(selection.sight(), selection.chosen(), SuppressReason.NO_GROUP_IMAGE)
                : selection;
    }

    @Override
    public boolean callBegins(Selection selection) {
        return gate.begin();
    }

    @Override
    public void callEnded(CallOutcome outcome, Instant streamTime) {
        gate.end(streamTime);
    }
}
