package io.roadwatch.detector.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.roadwatch.contract.Alert;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.LlmCall;
import io.roadwatch.contract.SceneContext;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.contract.Verdict;
import io.roadwatch.detector.evidence.AnalysisEnd;
import io.roadwatch.detector.evidence.KeptAnalysis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of an analysis but the pictures, which have paths of their own.
 *
 * @param place what the operator said of the place; absent where nothing was said
 * @param context what else the operator said; absent where nothing was said
 * @param result absent while there is no answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnalysisDetail(
        @JsonUnwrapped AnalysisSummary summary,
        @JsonUnwrapped Scene scene,
        @Nullable String place,
        @Nullable SceneContext context,
        @Nullable Result result) {

    static AnalysisDetail of(KeptAnalysis analysis) {
        AnalysisRequest request = analysis.request();
        return new AnalysisDetail(
                AnalysisSummary.of(analysis),
                Scene.of(request),
                request.place(),
                request.context(),
                analysis.end() instanceof AnalysisEnd.Answered answered ? Result.of(answered.result()) : null);
    }

    /**
     * What was asked about.
     *
     * @param imageWidth of the whole frame, in pixels; boxes are in these
     * @param detections every object of the frame
     * @param groups those that the LLM was asked about
     */
    record Scene(
            int imageWidth,
            int imageHeight,
            List<Detection> detections,
            List<TrafficGroup> groups,
            List<ShownImage> images) {

        static Scene of(AnalysisRequest request) {
            return new Scene(
                    request.frame().widthPx(),
                    request.frame().heightPx(),
                    request.detections(),
                    request.groups(),
                    request.images().stream().map(ShownImage::of).toList());
        }
    }

    /** @param bbox the part of the frame that the picture shows, in source-frame pixels */
    record ShownImage(int groupIndex, BoundingBox bbox, int widthPx, int heightPx) {

        static ShownImage of(GroupImage image) {
            return new ShownImage(image.groupIndex(), image.bbox(), image.widthPx(), image.heightPx());
        }
    }

    /** The answer, without what is said of the analysis anyway. */
    record Result(Verdict verdict, List<Alert> alerts, LlmCall llm) {

        static Result of(AnalysisResult result) {
            return new Result(result.verdict(), result.alerts(), result.llm());
        }
    }
}
