package io.roadwatch.detector.api;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.DesiredStream;
import io.roadwatch.detector.source.Sampling;
import io.roadwatch.detector.source.SourceConfig;
import io.roadwatch.detector.source.StreamMonitor;
import io.roadwatch.detector.source.StreamMonitor.Status;
import io.roadwatch.detector.source.StreamPolicy;
import io.roadwatch.detector.source.StreamRegistry;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.source.StreamState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Declares streams, removes them, and says what they are doing. Every call returns at once; streams start afterwards. */
@Path("/api/v1/streams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StreamResource {

    private final StreamRegistry registry;
    private final StreamMonitor monitor;
    private final StreamPolicy policy;
    private final Sampling defaultSampling;

    StreamResource(StreamRegistry registry, StreamMonitor monitor, StreamPolicy policy, SourceConfig config) {
        this.registry = registry;
        this.monitor = monitor;
        this.policy = policy;
        this.defaultSampling = new Sampling(config.samplingInterval());
    }

    /** Declares a stream and starts it; the same again changes nothing. 201 for a new one, else 200. */
    @PUT
    @Path("/{cameraId}")
    public Response declare(
            String cameraId, @Valid @NotNull(message = "a JSON body is needed") StreamDeclaration body) {
        if (body.cameraId() != null && !body.cameraId().equals(cameraId)) {
            throw Problems.invalid("The cameraId of the body differs from the one of the path.");
        }
        return declare(idOf(cameraId), body);
    }

    /** As {@code PUT}, with the id in the body. */
    @POST
    public Response declare(@Valid @NotNull(message = "a JSON body is needed") StreamDeclaration body) {
        if (body.cameraId() == null) {
            throw Problems.invalid("cameraId is needed in the body.");
        }
        return declare(idOf(body.cameraId()), body);
    }

    private Response declare(CameraId id, StreamDeclaration body) {
        StreamSpec spec = body.toSpec(id, policy, defaultSampling);
        boolean created = registry.declare(spec);
        Response.ResponseBuilder answer =
                created ? Response.created(URI.create("/api/v1/streams/" + encoded(id))) : Response.ok();
        return answer.entity(view(spec)).build();
    }

    @GET
    public List<StreamView> list() {
        return registry.list().stream().map(DesiredStream::spec).map(this::view).toList();
    }

    @GET
    @Path("/{cameraId}")
    public StreamView show(String cameraId) {
        return registry.find(idOf(cameraId))
                .map(DesiredStream::spec)
                .map(this::view)
                .orElseThrow(Problems::unknownStream);
    }

    /** Stops a stream, whatever it is doing, and forgets it. */
    @DELETE
    @Path("/{cameraId}")
    public void remove(String cameraId) {
        if (!registry.remove(idOf(cameraId))) {
            throw Problems.unknownStream();
        }
    }

    private StreamView view(StreamSpec spec) {
        Status status =
                monitor.statusOf(spec.id()).orElseGet(() -> Status.of(new StreamState.Connecting(Instant.now(), 1)));
        return StreamView.of(spec, status);
    }

    private static CameraId idOf(String text) {
        try {
            return new CameraId(text);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("The camera id is not valid: " + e.getMessage() + ".");
        }
    }

    private static String encoded(CameraId id) {
        return URLEncoder.encode(id.value(), StandardCharsets.UTF_8);
    }
}
