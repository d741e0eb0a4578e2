package io.roadwatch.analyzer.image;

import io.roadwatch.contract.AnalysisRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The pictures of one question.
 *
 * @param images in the order of the request
 * @param dropped how many are left out, by reason
 * @param shrunk how many were made smaller
 */
public record ImagePlan(
        AnalysisRequest request,
        ImageLimits limits,
        List<PlannedImage> images,
        Map<ImageDrop, Integer> dropped,
        int shrunk) {

    public ImagePlan {
        images = List.copyOf(images);
        dropped = dropped.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(dropped));
    }

    /** Whether a picture must be made smaller before it can be sent. */
    public boolean needsWork() {
        return images.stream().anyMatch(image -> !limits.hold(image));
    }

    public boolean shows(int groupIndex) {
        return images.stream().anyMatch(image -> image.origin().groupIndex() == groupIndex);
    }
}
