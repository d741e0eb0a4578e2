package io.roadwatch.detector.api;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.DesiredStream;
import io.roadwatch.detector.source.StreamRegistry;
import io.roadwatch.detector.source.StreamSpec;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Changes parts of a stream, for clients that cannot say the whole of it again: nobody is shown its password. */
@Path("/api/v1/streams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({StreamPatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
public class PatchResource {

    private final StreamRegistry registry;
    private final Declarations declarations;
    private final Probing probing;
    private final StreamViews views;
    private final ExecutorService workers;

    PatchResource(
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
     * Changes the fields that the body names, as RFC 7396 says: null stands for the default, and what is not named stays, user
     * and password too, unless the address becomes one of another scheme, host or port. A stream that rests goes on resting.
     *
     * @param probe whether the source is opened first, and nothing changed if it cannot be read
     */
    @PATCH
    @Path("/{cameraId}")
    @Blocking // files, and the policy may wait for the DNS
    @APIResponse(
            responseCode = "200",
            description = "changed, or was so before",
            content = @Content(schema = @Schema(implementation = StreamView.class)))
    public Uni<StreamView> change(
            String cameraId,
            @QueryParam("probe") @Schema(type = SchemaType.BOOLEAN) @Nullable String probe,
            StreamPatch body) {
        CameraId id = Declarations.idOf(cameraId);
        body.fields().requireId(cameraId);
        return change(id, body, Queries.flag("probe", probe));
    }

    /** What somebody else changed meanwhile is changed again, from what it became. */
    private Uni<StreamView> change(CameraId id, StreamPatch patch, boolean look) {
        StreamSpec before = registry.find(id).map(DesiredStream::spec).orElseThrow(StreamViews::unknown);
        StreamSpec after = declarations.amend(before, patch);
        Uni<?> looked = look
                ? probing.look(after.address()).emitOn(workers)
                : Uni.createFrom().voidItem();
        return looked.flatMap(readable ->
                registry.replace(before, after) ? Uni.createFrom().item(views.show(id)) : change(id, patch, look));
    }
}
