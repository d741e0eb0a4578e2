package io.roadwatch.detector.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.roadwatch.detector.evidence.AnalysisStore;
import io.roadwatch.detector.evidence.KeptAnalysis;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Shows what the LLM was asked of a camera, with the pictures that it saw, and what it answered. */
@Path("/api/v1/streams")
@Produces(MediaType.APPLICATION_JSON)
public class AnalysisResource {

    private static final int MOST_LISTED = 10_000; // as many as can be kept of a camera
    private static final String JPEG = "image/jpeg";
    private static final String FOR_A_DAY = "private, max-age=86400, immutable"; // an id is never used again

    private final StreamRegistry registry;
    private final AnalysisStore analyses;

    AnalysisResource(StreamRegistry registry, AnalysisStore analyses) {
        this.registry = registry;
        this.analyses = analyses;
    }

    /**
     * Lists the analyses of a camera that are kept, the newest first.
     *
     * @param limit most analyses of the answer, at most 10000
     */
    @GET
    @Path("/{cameraId}/analyses")
    public List<AnalysisSummary> list(String cameraId, @QueryParam("limit") @Nullable String limit) {
        CameraId camera = Declarations.idOf(cameraId);
        int most = Queries.limit(limit, MOST_LISTED);
        if (registry.find(camera).isEmpty()) {
            throw StreamViews.unknown();
        }
        return analyses.of(camera).stream().limit(most).map(AnalysisSummary::of).toList();
    }

    @GET
    @Path("/{cameraId}/analyses/{analysisId}")
    public AnalysisDetail show(String cameraId, String analysisId) {
        return AnalysisDetail.of(find(cameraId, analysisId));
    }

    /** The picture of a group, to the byte as the analyzer got it. */
    @GET
    @Path("/{cameraId}/analyses/{analysisId}/groups/{groupIndex}.jpg")
    @Produces(JPEG)
    @APIResponse(
            responseCode = "200",
            description = "the picture",
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response picture(String cameraId, String analysisId, String groupIndex) {
        KeptAnalysis analysis = find(cameraId, analysisId);
        byte[] jpeg = numberOf(groupIndex)
                .flatMap(analysis::imageOf)
                .orElseThrow(
                        () -> unknown("The analysis has no picture of that group; images lists those that it has."))
                .jpeg();
        return Response.ok(jpeg, JPEG)
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_DAY)
                .header("X-Content-Type-Options", "nosniff")
                // Pages of other sites may not look at a road through the browser of somebody who may.
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }

    private KeptAnalysis find(String cameraId, String analysisId) {
        return analyses.find(Declarations.idOf(cameraId), analysisId)
                .orElseThrow(() -> unknown("No analysis of that id is kept of the camera, or not any more;"
                        + " GET /api/v1/streams/{cameraId}/analyses lists them."));
    }

    private static Optional<Integer> numberOf(String groupIndex) {
        return groupIndex.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(groupIndex)) : Optional.empty();
    }

    private static HttpProblem unknown(String detail) {
        return ProblemType.UNKNOWN_ANALYSIS.because(detail);
    }
}
