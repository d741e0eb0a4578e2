package io.roadwatch.detector.api;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.ConfiguredStreams;
import io.roadwatch.detector.source.StreamRegistry;
import io.roadwatch.detector.source.StreamState;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Says what streams are doing, and stops, starts and removes them, whatever they are doing. A call returns when the wish is
 * kept, not when it came true.
 */
@Path("/api/v1/streams")
@Produces(MediaType.APPLICATION_JSON)
public class StreamResource {

    private static final int MOST_LISTED = 1_000;

    private final StreamRegistry registry;
    private final StreamViews views;
    private final ConfiguredStreams configured;

    StreamResource(StreamRegistry registry, StreamViews views, ConfiguredStreams configured) {
        this.registry = registry;
        this.views = views;
        this.configured = configured;
    }

    /**
     * Lists streams in the order of their ids. Where there are more, the header {@code Link} leads to them.
     *
     * @param state only streams in one of these states, with commas
     * @param limit most streams of one answer, at most 1000
     * @param after only streams whose ids come after this one
     */
    @GET
    @APIResponse(
            responseCode = "200",
            description = "streams",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = StreamView.class)))
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Set<StreamState.Kind> states = Queries.states(state);
        int most = Queries.limit(limit, MOST_LISTED);
        List<StreamView> page = registry.list().stream()
                .filter(stream -> after == null || stream.spec().id().value().compareTo(after) > 0)
                .map(views::show)
                .filter(view -> states.stream()
                        .anyMatch(kind ->
                                kind.label().equals(view.activity().state().state())))
                .limit(most + 1L)
                .toList();
        if (page.size() <= most) {
            return Response.ok(page).build();
        }
        List<StreamView> shown = page.subList(0, most);
        String last = shown.get(most - 1).declared().cameraId();
        return Response.ok(shown).header("Link", next(state, most, last)).build();
    }

    private static String next(@Nullable String state, int limit, String last) {
        String filter = state == null ? "" : "&state=" + encoded(state);
        return "</api/v1/streams?limit=%d&after=%s%s>; rel=\"next\"".formatted(limit, encoded(last), filter);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @GET
    @Path("/{cameraId}")
    public StreamView show(String cameraId) {
        return views.show(Declarations.idOf(cameraId));
    }

    /** Wants a stream to run; one that ended or failed begins again. The same again changes nothing. */
    @POST
    @Path("/{cameraId}/start")
    public StreamView start(String cameraId) {
        return change(cameraId, registry::start);
    }

    /** Wants a stream to rest, without forgetting it. The same again changes nothing. */
    @POST
    @Path("/{cameraId}/stop")
    public StreamView stop(String cameraId) {
        return change(cameraId, registry::stop);
    }

    /** Wants a stream to run, from a new beginning. */
    @POST
    @Path("/{cameraId}/restart")
    public StreamView restart(String cameraId) {
        return change(cameraId, registry::restart);
    }

    private StreamView change(String cameraId, Predicate<CameraId> change) {
        CameraId id = Declarations.idOf(cameraId);
        if (!change.test(id)) {
            throw StreamViews.unknown();
        }
        return views.show(id);
    }

    /** Stops a stream and forgets it; one that the configuration declares can only be stopped. */
    @DELETE
    @Path("/{cameraId}")
    public void remove(String cameraId) {
        remove(Declarations.idOf(cameraId), registry, configured);
    }

    static void remove(CameraId id, StreamRegistry registry, ConfiguredStreams configured) {
        if (configured.contains(id)) {
            throw ProblemType.CONFIGURED_STREAM.because(
                    "The stream is declared in configuration; stop it, or remove it there.");
        }
        if (!registry.remove(id)) {
            throw StreamViews.unknown();
        }
    }
}
