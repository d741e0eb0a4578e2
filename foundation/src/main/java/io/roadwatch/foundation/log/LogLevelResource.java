package io.roadwatch.foundation.log;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.roadwatch.foundation.web.OriginPolicy;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes log levels while the service runs. Locked unless configured otherwise; then open to whoever reaches the port, but
 * to no page of another site.
 */
@Path("/api/v1/log-levels")
@Produces(MediaType.APPLICATION_JSON)
public class LogLevelResource {

    private static final Duration USUAL_TIME = Duration.ofMinutes(15);
    private static final OriginPolicy OWN_PAGES = new OriginPolicy(List.of());

    private final LogConfig config;
    private final LogLevels levels;

    LogLevelResource(LogConfig config, LogLevels levels) {
        this.config = config;
        this.levels = levels;
    }

    /** Lists the categories whose level is not the configured one. */
    @GET
    public List<LevelChange> list() {
        return levels.list();
    }

    /**
     * Changes the level of a category and of those below it that have none of their own.
     *
     * @param category {@code io.roadwatch}, or one below it
     * @param level {@code error}, {@code warn}, {@code info} or {@code debug}
     * @param duration until the configured level comes back, ISO-8601; at most a day, usually 15 minutes
     */
    @PUT
    @Path("/{category}")
    public LevelChange change(
            @PathParam("category") String category,
            @QueryParam("level") @Nullable String level,
            @QueryParam("duration") @Nullable String duration,
            @HeaderParam("Origin") @Nullable String origin,
            @HeaderParam("Host") @Nullable String host) {
        admit(origin, host);
        ChosenLevel chosen = ChosenLevel.of(level == null ? "" : level)
                .orElseThrow(() -> invalid("level is error, warn, info or debug."));
        if (!LogLevels.isOurs(category)) {
            throw invalid("Only io.roadwatch and the categories below it can be changed.");
        }
        try {
            return levels.change(category, chosen, timeOf(duration));
        } catch (IllegalStateException e) {
            throw problem(409, "too-many-log-levels", "Too many levels are changed", "Take some back first.");
        }
    }

    /** Brings the configured level back. The same again changes nothing. */
    @DELETE
    @Path("/{category}")
    public void reset(
            @PathParam("category") String category,
            @HeaderParam("Origin") @Nullable String origin,
            @HeaderParam("Host") @Nullable String host) {
        admit(origin, host);
        levels.reset(category);
    }

    private void admit(@Nullable String origin, @Nullable String host) {
        if (!OWN_PAGES.permits(origin, host)) {
            throw problem(
                    403,
                    "foreign-origin",
                    "Pages of other sites may not change anything",
                    "Log levels are changed from the service's own address, or without a browser.");
        }
        if (!config.levelsOverHttp()) {
            throw problem(
                    403,
                    "log-levels-locked",
                    "Log levels cannot be changed over HTTP",
                    "roadwatch.log.levels-over-http=true would allow it; there is no login.");
        }
    }

    private static Duration timeOf(@Nullable String said) {
        if (said == null) {
            return USUAL_TIME;
        }
        try {
            Duration time = Duration.parse(said);
            if (!time.isNegative() && !time.isZero() && time.compareTo(LogLevels.LONGEST) <= 0) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // as refused as a time out of bounds
        }
        throw invalid("duration is a time like PT15M, at most PT24H.");
    }

    private static HttpProblem invalid(String detail) {
        return problem(400, "invalid-query", "A query parameter is not valid", detail);
    }

    private static HttpProblem problem(int status, String type, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("urn:roadwatch:problem:" + type))
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail)
                .build();
    }
}
