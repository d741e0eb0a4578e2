package io.roadwatch.detector.handoff;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * What is asked of the analyzer. An answer of any status is an item, its body read whole; a failure is a connection that could
 * not be made, broke, or was closed because the answer was too long. A cancelled call closes its connection.
 */
@RegisterRestClient
@Path("/api/v1")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
interface AnalyzerApi {

    /** @param request as JSON already: the client would write it on the event loop */
    @POST
    @Path("analyses")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> analyse(byte[] request);

    @GET
    @Path("llm")
    Uni<Response> llmStatus();
}
