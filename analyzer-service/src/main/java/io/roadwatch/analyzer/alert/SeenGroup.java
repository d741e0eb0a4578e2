package io.roadwatch.analyzer.alert;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.TrafficGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as it was in the frame in which it was last judged dangerous.
 *
 * @param groupIndex its number in that frame
 * @param groupId its identity over time; absent where groups are not followed
 * @param bbox absent where the request names no such group
 */
record SeenGroup(
        int groupIndex, @Nullable Long groupId, @Nullable BoundingBox bbox) {

    static SeenGroup among(List<TrafficGroup> groups, int groupIndex) {
        return groups.stream()
                .filter(group -> group.groupIndex() == groupIndex)
                .findFirst()
                .map(SeenGroup::of)
                .orElseGet(() -> new SeenGroup(groupIndex, null, null));
    }

    private static SeenGroup of(TrafficGroup group) {
        GroupTrend trend = group.trend();
        return new SeenGroup(group.groupIndex(), trend == null ? null : trend.groupId(), group.bbox());
    }

    GroupKey key() {
        return groupId == null ? new GroupKey.InFrame(groupIndex) : new GroupKey.Followed(groupId);
    }

    /**
     * Whether this is the same group although it was not in between. A number alone is not enough for that: it says which
     * group of a frame is meant, and another frame gives it to another one.
     */
    boolean isStill(SeenGroup earlier) {
        return key().equals(earlier.key()) && (groupId != null || overlaps(earlier));
    }

    private boolean overlaps(SeenGroup other) {
        return bbox != null && other.bbox != null && bbox.iou(other.bbox) > 0;
    }
}
