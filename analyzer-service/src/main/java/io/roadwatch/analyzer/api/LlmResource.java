package io.roadwatch.analyzer.api;

import io.roadwatch.analyzer.llm.LlmClient;
import io.roadwatch.analyzer.llm.SelfTestResult;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the analyzer can ask its LLM at all, and what it costs. */
@Path("/api/v1/llm")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "State")
public class LlmResource {

    private final LlmClient llm;

    LlmResource(LlmClient llm) {
        this.llm = llm;
    }

    @GET
    @NonBlocking
    @Operation(summary = "Which LLM is asked, whether it may be, and what keeps it from that")
    public LlmView report() {
        return LlmView.of(llm.report());
    }

    /** For an operator who put something right and does not want to wait. */
    @POST
    @Path("self-test")
    @Operation(summary = "Look now whether the LLM can be asked; what the vendor refused is tried once more")
    public Uni<SelfTestResult> test() {
        return llm.test();
    }
}
