package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Road users that are close to each other in one frame.
 *
 * @param groupIndex number of the group in its frame, from 1
 * @param memberIndices positions of the members in the frame's list of detections, from 0, ascending
 * @param bbox union of the members' boxes, in source-frame pixels
 * @param classes the members' classes, sorted and distinct
 * @param averageConfidence mean of the members' confidences, 0..1
 * @param trend what is known of it over time; absent where groups are not followed
 */
public record TrafficGroup(
        int groupIndex,
        List<Integer> memberIndices,
        BoundingBox bbox,
        List<String> classes,
        float averageConfidence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable GroupTrend trend) {

    public TrafficGroup {
        Require.atLeast("groupIndex", 1, groupIndex);
        memberIndices = List.copyOf(memberIndices);
        classes = List.copyOf(classes);
        Require.atLeast("number of members", 1, memberIndices.size());
        memberIndices.forEach(index -> Require.atLeast("memberIndices", 0, index));
        Require.unitInterval("averageConfidence", averageConfidence);
    }

    /** A group of one frame, of which nothing is known over time. */
    public TrafficGroup(
            int groupIndex,
            List<Integer> memberIndices,
            BoundingBox bbox,
            List<String> classes,
            float averageConfidence) {
        this(groupIndex, memberIndices, bbox, classes, averageConfidence, null);
    }

    /** The same group with what is known of it over time. */
    public TrafficGroup withTrend(GroupTrend known) {
        return new TrafficGroup(groupIndex, memberIndices, bbox, classes, averageConfidence, known);
    }
}
