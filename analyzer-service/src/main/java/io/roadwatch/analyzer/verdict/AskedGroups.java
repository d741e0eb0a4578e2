package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.TrafficGroup;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a request says that an answer can be held against. */
final class AskedGroups {

    /** How far around a group something is near it, in parts of the group's width and height. */
    private static final float NEAR = 0.5f;

    private final List<Detection> detections;
    private final Map<Integer, TrafficGroup> byIndex = new LinkedHashMap<>();
    private final Map<Integer, BoundingBox> shown = new HashMap<>();
    private final BitSet grouped = new BitSet();
    private final Set<Kin> absent = EnumSet.allOf(Kin.class);

    AskedGroups(AnalysisRequest request) {
        this.detections = request.detections();
        for (TrafficGroup group : request.groups()) {
            byIndex.putIfAbsent(group.groupIndex(), group);
            group.memberIndices().forEach(grouped::set);
        }
        for (GroupImage image : request.images()) {
            shown.merge(image.groupIndex(), image.bbox(), BoundingBox::union);
        }
        detections.forEach(detection -> absent.removeAll(Kin.of(detection.className())));
    }

    /** In the order of the request. */
    Collection<Integer> indices() {
        return Collections.unmodifiableSet(byIndex.keySet());
    }

    /** Whether there is a picture of the group. */
    boolean isShown(int groupIndex) {
        return shown.containsKey(groupIndex);
    }

    /** Kins of which the detector sees nothing in the whole frame. */
    Set<Kin> absentKins() {
        return Collections.unmodifiableSet(absent);
    }

    /** Whether one of these objects is of the group; or is of no group, and near it or in its picture. */
    boolean concerns(int groupIndex, List<Integer> objectIds) {
        TrafficGroup group = byIndex.get(groupIndex);
        if (group == null) {
            return false;
        }
        BoundingBox picture = shown.getOrDefault(groupIndex, group.bbox());
        Set<Integer> members = Set.copyOf(group.memberIndices());
        return objectIds.stream().anyMatch(id -> members.contains(id) || isFreeAndNear(id, group.bbox(), picture));
    }

    private boolean isFreeAndNear(int objectId, BoundingBox group, BoundingBox picture) {
        BoundingBox box = detections.get(objectId).bbox();
        return !grouped.get(objectId) && (overlap(box, picture, 0) || overlap(box, group, NEAR));
    }

    /** @param margin around the area, in parts of its sides */
    private static boolean overlap(BoundingBox box, BoundingBox area, float margin) {
        float x = margin * area.widthPx();
        float y = margin * area.heightPx();
        return box.leftPx() < area.rightPx() + x
                && box.rightPx() > area.leftPx() - x
                && box.topPx() < area.bottomPx() + y
                && box.bottomPx() > area.topPx() - y;
    }
}
