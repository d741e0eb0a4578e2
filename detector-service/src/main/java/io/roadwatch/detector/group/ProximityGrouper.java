package io.roadwatch.detector.group;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.TrafficGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups objects that are close to each other. Two objects are linked when their box centres are at most a distance apart; a
 * group is a connected component of that graph, so a chain of neighbours is one group however long it is. Never changes.
 *
 * @param distancePx largest distance of two linked centres, inclusive, in source-frame pixels
 * @param minMembers fewest members of a group, at least 1
 */
public record ProximityGrouper(double distancePx, int minMembers) {

    public ProximityGrouper {
        if (!(distancePx >= 0) || minMembers < 1) { // written so that NaN fails too
            throw new IllegalArgumentException(
                    "a group needs a distance of at least 0 px and at least 1 member, got %s px and %d"
                            .formatted(distancePx, minMembers));
        }
    }

    public static ProximityGrouper of(GroupConfig config) {
        return new ProximityGrouper(config.distancePx(), config.minMembers());
    }

    /** @return numbered from 1, in the order of their first members among the detections */
    public List<TrafficGroup> group(List<Detection> detections) {
        List<TrafficGroup> groups = new ArrayList<>();
        for (List<Integer> members : components(detections)) {
            if (members.size() >= minMembers) {
                groups.add(toGroup(groups.size() + 1, members, detections));
            }
        }
        return List.copyOf(groups);
    }

    /** Connected components, each ascending, in the order of their first members. */
    private List<List<Integer>> components(List<Detection> detections) {
        DisjointSets sets = new DisjointSets(detections.size());
        for (int a = 0; a < detections.size(); a++) {
            for (int b = a + 1; b < detections.size(); b++) {
                if (linked(detections.get(a).bbox(), detections.get(b).bbox())) {
                    sets.join(a, b);
                }
            }
        }
        Map<Integer, List<Integer>> byFirstMember = new TreeMap<>();
        for (int i = 0; i < detections.size(); i++) {
            byFirstMember
                    .computeIfAbsent(sets.firstOf(i), first -> new ArrayList<>())
                    .add(i);
        }
        return List.copyOf(byFirstMember.values());
    }

    /** In double precision on doubled centres, so that a distance of exactly the limit is not lost to rounding. */
    private boolean linked(BoundingBox a, BoundingBox b) {
        double twiceX = (double) a.leftPx() + a.rightPx() - b.leftPx() - b.rightPx();
        double twiceY = (double) a.topPx() + a.bottomPx() - b.topPx() - b.bottomPx();
        return twiceX * twiceX + twiceY * twiceY <= 4 * distancePx * distancePx;
    }

    private static TrafficGroup toGroup(int groupIndex, List<Integer> members, List<Detection> detections) {
        List<Detection> objects = members.stream().map(detections::get).toList();
        BoundingBox box =
                objects.stream().map(Detection::bbox).reduce(BoundingBox::union).orElseThrow();
        List<String> classes =
                objects.stream().map(Detection::className).distinct().sorted().toList();
        double confidence =
                objects.stream().mapToDouble(Detection::confidence).average().orElseThrow();
        return new TrafficGroup(groupIndex, members, box, classes, (float) confidence);
    }
}
