package io.roadwatch.analyzer.intake;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.AnalysisResult;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The door of the analyzer. Reading and writing JSON happens on the event loop: a request has some hundred KiB, which takes
 * a few milliseconds, and the body limit bounds the worst.
 */
@Path("/api/v1/analyses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Analyses")
public class AnalysisResource {

    private final AnalysisService analyses;

    AnalysisResource(AnalysisService analyses) {
        this.analyses = analyses;
    }

    /** A caller who closes the connection cancels the analysis, and with it the call to the LLM. */
    @POST
    @Operation(summary = "Have one frame's groups judged for dangerous driving")
    @APIResponse(responseCode = "200", description = "The verdict and the camera's alerts")
    @APIResponse(responseCode = "400", description = "The request is malformed; the detail says where")
    @APIResponse(responseCode = "413", description = "The request is too large")
    @APIResponse(responseCode = "502", description = "The LLM failed, refused, or answered no verdict")
    @APIResponse(
            responseCode = "503",
            description = "Analysis is off, has no key, is overloaded, or the LLM is recovering")
    @APIResponse(responseCode = "504", description = "The LLM did not answer in time")
    public Uni<AnalysisResult> analyse(@RequestBody(required = true) @Nullable AnalysisRequest request) {
        if (request == null) {
            throw new BadRequestException("the body is empty");
        }
        return analyses.analyse(request);
    }
}
