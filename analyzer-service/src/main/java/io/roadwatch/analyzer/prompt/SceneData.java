package io.roadwatch.analyzer.prompt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roadwatch.analyzer.image.ImagePlan;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.FrameInfo;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.Motion;
import io.roadwatch.contract.SceneContext;
import io.roadwatch.contract.TrafficGroup;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the detector knows of a frame, in the form in which the LLM reads it. Numbers are rounded: digits cost tokens and
 * the model makes nothing of them. The camera's id is left out, because it tells the model nothing about the scene.
 */
record SceneData(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String place,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String lanes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rules,
        Frame frame,
        List<SceneObject> objects,
        List<Group> groups) {

    /** Below it, the direction of an estimated velocity is noise. */
    private static final double SLOWEST_WITH_DIRECTION_PX_PER_S = 2;

    record Frame(int widthPx, int heightPx) {}

    /** @param id position in the request's list of detections, which is what answers refer to */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SceneObject(
            int id,
            @JsonProperty("class") String className,
            double confidence,
            double[] bbox,
            @Nullable Long speedPxPerS,
            @Nullable Long directionDegrees) {}

    /**
     * The spacings are absent for a group of one, the three after the density where groups are not followed over time.
     *
     * @param picture false where the group is not shown; absent where it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            int groupIndex,
            List<Integer> objectIds,
            double[] bbox,
            @Nullable Double meanSpacingPx,
            @Nullable Double minSpacingPx,
            double densityPer10000Px2,
            @Nullable Double ageSeconds,
            @Nullable Double stillSeconds,
            @Nullable Double closingPxPerS,
            @Nullable Boolean picture) {}

    static SceneData of(AnalysisRequest request, ImagePlan plan) {
        FrameInfo frame = request.frame();
        SceneContext context = request.context();
        List<Detection> detections = request.detections();
        return new SceneData(
                request.place(),
                context == null ? null : context.lanes(),
                context == null ? null : context.rules(),
                new Frame(frame.widthPx(), frame.heightPx()),
                IntStream.range(0, detections.size())
                        .mapToObj(id -> object(id, detections.get(id)))
                        .toList(),
                request.groups().stream()
                        .map(group -> group(group, detections, plan.shows(group.groupIndex())))
                        .toList());
    }

    private static SceneObject object(int id, Detection detection) {
        Motion motion = detection.motion();
        return new SceneObject(
                id,
                detection.className(),
                hundredths(detection.confidence()),
                corners(detection.bbox()),
                motion == null ? null : Math.round(motion.speedPxPerS()),
                motion == null || motion.speedPxPerS() < SLOWEST_WITH_DIRECTION_PX_PER_S
                        ? null
                        : Math.round(motion.directionDegrees()) % 360);
    }

    private static Group group(TrafficGroup group, List<Detection> detections, boolean shown) {
        List<Integer> members = group.memberIndices().stream().distinct().toList();
        List<BoundingBox> boxes =
                members.stream().map(index -> detections.get(index).bbox()).toList();
        Spacing spacing = Spacing.between(boxes);
        GroupTrend trend = group.trend();
        return new Group(
                group.groupIndex(),
                members,
                corners(group.bbox()),
                spacing == null ? null : tenths(spacing.meanPx()),
                spacing == null ? null : tenths(spacing.minPx()),
                hundredths(members.size() * 10_000.0 / group.bbox().areaPx2()),
                trend == null ? null : tenths(trend.ageSeconds()),
                trend == null ? null : tenths(trend.stillSeconds()),
                trend == null ? null : tenths(trend.closingPxPerS()),
                shown ? null : Boolean.FALSE);
    }

    private static double[] corners(BoundingBox box) {
        return new double[] {tenths(box.leftPx()), tenths(box.topPx()), tenths(box.rightPx()), tenths(box.bottomPx())};
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
