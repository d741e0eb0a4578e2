package io.roadwatch.analyzer.llm.wire;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The vendor's OpenAI-compatible API, as far as it is used. Built and limited by {@link ChatEndpoint}. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
interface DashScopeApi {

    /**
     * @return the whole answer, whatever its status: what an error means stands in its body too
     */
    @POST
    @Path("chat/completions")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> chat(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, ChatRequest question);

    @GET
    @Path("models")
    Uni<Response> models(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
