package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/v1/analyses}: one frame's groups, to be judged for dangerous driving.
 *
 * @param analysisId chosen by the sender; comes back in the result, in logs and in problems
 * @param detections every object of the frame; groups refer to it by position
 * @param images pictures of some or all groups; at least one
 * @param place what the operator says of the place, e.g. {@code school zone, 30 km/h}; absent where nothing was said
 * @param context what else the operator says; absent where nothing was said
 */
public record AnalysisRequest(
        String analysisId,
        String cameraId,
        FrameInfo frame,
        List<Detection> detections,
        List<TrafficGroup> groups,
        List<GroupImage> images,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String place,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SceneContext context) {

    /** Longest text about the place, in characters: it is part of the prompt. */
    public static final int MAX_PLACE_CHARS = 1_000;

    /** More objects than any detector keeps in one frame. */
    public static final int MAX_DETECTIONS = 1_000;

    /** More group images than the LLM takes in one call. */
    public static final int MAX_IMAGES = 250;

    public AnalysisRequest {
        Require.text("analysisId", analysisId);
        Require.text("cameraId", cameraId);
        detections = List.copyOf(detections);
        groups = List.copyOf(groups);
        images = List.copyOf(images);
        atMost("detections", MAX_DETECTIONS, detections.size());
        atMost("groups", MAX_DETECTIONS, groups.size());
        atMost("images", MAX_IMAGES, images.size());
        Require.atMostChars("place", MAX_PLACE_CHARS, place);
        Require.atLeast("number of images", 1, images.size());
        requireMembersExistOnce(groups, detections.size());
        for (GroupImage image : images) {
            requireGroupExists(image, groups);
        }
    }

    /** Of a place of which nothing was said. */
    public AnalysisRequest(
            String analysisId,
            String cameraId,
            FrameInfo frame,
            List<Detection> detections,
            List<TrafficGroup> groups,
            List<GroupImage> images) {
        this(analysisId, cameraId, frame, detections, groups, images, null, null);
    }

    private static void atMost(String name, int most, int size) {
        if (size > most) {
            throw new IllegalArgumentException("at most %d %s are taken, got %d".formatted(most, name, size));
        }
    }

    /** Groups are connected components, so no detection is in two of them. */
    private static void requireMembersExistOnce(List<TrafficGroup> groups, int detectionCount) {
        BitSet taken = new BitSet(detectionCount);
        for (TrafficGroup group : groups) {
            for (int index : group.memberIndices()) {
                if (index >= detectionCount) {
                    throw new IllegalArgumentException("group %d names member %d, but there are only %d detections"
                            .formatted(group.groupIndex(), index, detectionCount));
                }
                if (taken.get(index)) {
                    throw new IllegalArgumentException("member %d is named twice".formatted(index));
                }
                taken.set(index);
            }
        }
    }

    private static void requireGroupExists(GroupImage image, List<TrafficGroup> groups) {
        if (groups.stream().noneMatch(group -> group.groupIndex() == image.groupIndex())) {
            throw new IllegalArgumentException(
                    "an image shows group %d, which is not among the groups".formatted(image.groupIndex()));
        }
    }
}
