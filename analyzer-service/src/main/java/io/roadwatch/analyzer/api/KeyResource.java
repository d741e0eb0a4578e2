package io.roadwatch.analyzer.api;

import io.roadwatch.analyzer.llm.LlmClient;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The API keys, without their secrets. */
@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "State")
public class KeyResource {

    private final LlmClient llm;

    KeyResource(LlmClient llm) {
        this.llm = llm;
    }

    @GET
    @NonBlocking
    @Operation(
            summary = "Every key, and whether it can be used; what keeps it from that is at its lanes in /api/v1/llm")
    public List<KeyView> keys() {
        return llm.keys().keys().stream().map(KeyView::of).toList();
    }
}
