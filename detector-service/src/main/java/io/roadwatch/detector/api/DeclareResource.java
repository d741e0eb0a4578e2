package io.roadwatch.detector.api;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamRegistry;
import io.roadwatch.detector.source.StreamSpec;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Declares streams. A call returns when the declaration is kept; the stream starts afterwards. */
@Path("/api/v1/streams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeclareResource {

    private final StreamRegistry registry;
    private final Declarations declarations;
    private final Probing probing;
    private final StreamViews views;
    private final ExecutorService workers;

    DeclareResource(
            StreamRegistry registry,
            Declarations declarations,
            Probing probing,
            StreamViews views,
            ExecutorService workers) {
        this.registry = registry;
        this.declarations = declarations;
        this.probing = probing;
        this.views = views;
        this.workers = workers;
    }

    /**
     * Declares a stream and starts it; the same again changes nothing.
     *
     * @param probe whether the source is opened first, and not declared if it cannot be read
     */
    @PUT
    @Path("/{cameraId}")
    @Blocking // files, and the policy may wait for the DNS
    @APIResponse(
            responseCode = "201",
            description = "declared",
            content = @Content(schema = @Schema(implementation = StreamView.class)))
    @APIResponse(
            responseCode = "200",
            description = "was declared before",
            content = @Content(schema = @Schema(implementation = StreamView.class)))
    public Uni<Response> declare(
            String cameraId,
            @QueryParam("probe") @Schema(type = SchemaType.BOOLEAN) @Nullable String probe,
            StreamDeclaration body) {
        CameraId id = Declarations.idOf(cameraId);
        body.requireId(cameraId);
        boolean look = Queries.flag("probe", probe);
        StreamSpec spec = declarations.admit(id, body);
        if (!look) {
            return Uni.createFrom().item(declare(spec));
        }
        return probing.look(spec.address()).emitOn(workers).map(readable -> declare(spec));
    }

    /** As {@code PUT}, with the id in the body. */
    @POST
    @APIResponse(
            responseCode = "201",
            description = "declared",
            content = @Content(schema = @Schema(implementation = StreamView.class)))
    @APIResponse(
            responseCode = "200",
            description = "was declared before",
            content = @Content(schema = @Schema(implementation = StreamView.class)))
    public Response declare(StreamDeclaration body) {
        return declare(declarations.admit(Declarations.idOf(body.cameraId()), body));
    }

    private Response declare(StreamSpec spec) {
        boolean created = registry.declare(spec);
        Response.ResponseBuilder answer =
                created ? Response.created(URI.create("/api/v1/streams/" + encoded(spec.id()))) : Response.ok();
        return answer.entity(views.show(spec.id())).build();
    }

    private static String encoded(CameraId id) {
        return URLEncoder.encode(id.value(), StandardCharsets.UTF_8);
    }
}
