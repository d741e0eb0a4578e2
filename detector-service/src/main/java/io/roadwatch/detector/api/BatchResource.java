package io.roadwatch.detector.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Declares and removes many streams with one call. */
@Path("/api/v1/streams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BatchResource {

    private final Batches batches;

    BatchResource(Batches batches) {
        this.batches = batches;
    }

    /** Answers 200 when the batch was read, whatever became of its items: each has a status of its own. */
    @POST
    @Path("/batch") // of the method, not of the class: a camera may be called so, and has other methods
    public BatchReport execute(StreamBatch body) {
        return batches.execute(body);
    }
}
