package io.roadwatch.detector.handoff;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What people ask of the analyzer. Items and failures are those of {@link AnalyzerApi}. */
@RegisterRestClient
@Path("/api/v1")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
interface AnalyzerStateApi {

    @GET
    @Path("llm")
    Uni<Response> llm();

    @GET
    @Path("keys")
    Uni<Response> keys();

    @POST
    @Path("llm/self-test")
    Uni<Response> selfTest();
}
