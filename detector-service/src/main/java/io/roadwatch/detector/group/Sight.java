package io.roadwatch.detector.group;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.TrafficGroup;
import java.time.Instant;
import java.util.List;

/**
 * What was seen in one frame.
 *
 * @param groups their members are positions in the detections
 * @param at stream time of the frame
 */
public record Sight(List<Detection> detections, List<TrafficGroup> groups, Instant at) {

    public Sight {
        detections = List.copyOf(detections);
        groups = List.copyOf(groups);
    }

    /** The objects of a group. */
    public List<Detection> members(TrafficGroup group) {
        return group.memberIndices().stream().map(detections::get).toList();
    }
}
