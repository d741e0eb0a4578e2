package io.roadwatch.analyzer.api;

import io.roadwatch.analyzer.llm.LlmClient;
import io.roadwatch.contract.LlmStatus;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the analyzer can ask its LLM at all. */
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
    @Operation(summary = "Which LLM is asked, and whether it may be")
    public LlmStatus status() {
        return llm.status();
    }
}
