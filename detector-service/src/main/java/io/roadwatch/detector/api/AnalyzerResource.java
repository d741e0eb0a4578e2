package io.roadwatch.detector.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.detector.handoff.AnalyzerState;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Says how the analyzer fares, so that a page that reaches this service needs to reach no other. */
@Path("/api/v1/analyzer")
@Produces(MediaType.APPLICATION_JSON)
public class AnalyzerResource {

    private final AnalyzerState analyzer;

    AnalyzerResource(AnalyzerState analyzer) {
        this.analyzer = analyzer;
    }

    /** Comes within five seconds, whether the analyzer answers or not. */
    @GET
    public Uni<AnalyzerView> show() {
        return analyzer.report().map(report -> AnalyzerView.of(analyzer.origin(), report));
    }

    /** Has the analyzer look whether its LLM can be asked, and waits for what it finds, at most 75 seconds. */
    @POST
    @Path("/self-test")
    @APIResponse(
            responseCode = "200",
            description = "what the analyzer found",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<JsonNode> test() {
        return analyzer.selfTest();
    }
}
