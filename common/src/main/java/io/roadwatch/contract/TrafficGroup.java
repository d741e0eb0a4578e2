package io.roadwatch.contract;

import java.util.List;

/**
 * Road users that are close to each other in one frame.
 *
 * @param groupIndex number of the group in its frame, from 1
 * @param memberIndices positions of the members in the frame's list of detections, from 0, ascending
 * @param bbox union of the members' boxes, in source-frame pixels
 * @param classes the members' classes, sorted and distinct
 * @param averageConfidence mean of the members' confidences, 0..1
 */
public record TrafficGroup(
        int groupIndex, List<Integer> memberIndices, BoundingBox bbox, List<String> classes, float averageConfidence) {

    public TrafficGroup {
        Require.atLeast("groupIndex", 1, groupIndex);
        memberIndices = List.copyOf(memberIndices);
        classes = List.copyOf(classes);
        Require.atLeast("number of members", 1, memberIndices.size());
        memberIndices.forEach(index -> Require.atLeast("memberIndices", 0, index));
        Require.unitInterval("averageConfidence", averageConfidence);
    }
}
