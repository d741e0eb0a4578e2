package io.roadwatch.detector.observe;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.group.GroupReason;
import io.roadwatch.detector.group.Selection;
import io.roadwatch.detector.group.Selection.LeftOut;
import io.roadwatch.detector.group.Sight;
import io.roadwatch.detector.group.SuppressReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Frames about which a decision was made. */
final class Decided {

    private static final BoundingBox BOX = new BoundingBox(0, 0, 10, 10);

    private Decided() {}

    /** One group, in a call. */
    static Selection handedOff() {
        return selection(1, List.of(), null);
    }

    /** One group chosen, and one left out for each reason. */
    static Selection handedOff(GroupReason... others) {
        return selection(1, List.of(others), null);
    }

    /** No call, and one group left out for each reason. */
    static Selection suppressed(SuppressReason frame, GroupReason... groups) {
        return selection(0, List.of(groups), frame);
    }

    private static Selection selection(int chosen, List<GroupReason> reasons, @Nullable SuppressReason refusal) {
        List<TrafficGroup> groups = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (int number = 1; number <= chosen + reasons.size(); number++) {
            TrafficGroup group = new TrafficGroup(number, List.of(number - 1), BOX, List.of("car"), 0.5f)
                    .withTrend(new GroupTrend(number, 0, 0, 0, 0, 0.25f));
            groups.add(group);
            if (number > chosen) {
                leftOut.add(new LeftOut(group, reasons.get(number - chosen - 1)));
            }
        }
        List<Detection> detections =
                groups.stream().map(group -> new Detection("car", 0.5f, BOX)).toList();
        return new Selection(new Sight(detections, groups, Instant.EPOCH), groups.subList(0, chosen), leftOut, refusal);
    }
}
