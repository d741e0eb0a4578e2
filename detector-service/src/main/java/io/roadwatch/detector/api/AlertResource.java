package io.roadwatch.detector.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.detector.evidence.AlertEntry;
import io.roadwatch.detector.evidence.AlertLog;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the alerts of all cameras, also those that are over, and takes down which of them somebody has seen. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
public class AlertResource {

    private static final int MOST_LISTED = 10_000; // as many as can be kept

    private final AlertLog alerts;

    AlertResource(AlertLog alerts) {
        this.alerts = alerts;
    }

    /**
     * Lists alerts, the last mentioned first.
     *
     * @param cameraId only of this camera, which may be gone
     * @param minLevel only alerts that were ever at this level or above: {@code low}, {@code medium}, {@code high}
     * @param type only alerts with a risk type that contains this
     * @param since only alerts that were mentioned at this time, ISO-8601, or later
     * @param acknowledged only alerts that are, or are not
     * @param limit most alerts of the answer, at most 10000
     */
    @GET
    public List<AlertEntry> list(
            @QueryParam("cameraId") @Nullable String cameraId,
            @QueryParam("minLevel") @Nullable String minLevel,
            @QueryParam("type") @Nullable String type,
            @QueryParam("since") @Nullable String since,
            @QueryParam("acknowledged") @Nullable String acknowledged,
            @QueryParam("limit") @Nullable String limit) {
        AlertQuery query = new AlertQuery(
                cameraId,
                minLevel == null ? RiskLevel.NONE : Queries.level("minLevel", minLevel),
                type,
                since == null ? Instant.MIN : Queries.instant("since", since),
                acknowledged == null ? Optional.empty() : Optional.of(Queries.flag("acknowledged", acknowledged)));
        return alerts.list(query::wants, Queries.limit(limit, MOST_LISTED));
    }

    /** Says that somebody has seen an alert as it is now. The same again changes nothing. */
    @PUT
    @Path("/{alertId}/acknowledgement")
    public AlertEntry acknowledge(String alertId) {
        return alerts.acknowledge(alertId).orElseThrow(AlertResource::unknown);
    }

    /** Takes it back. The same again changes nothing. */
    @DELETE
    @Path("/{alertId}/acknowledgement")
    public AlertEntry unacknowledge(String alertId) {
        return alerts.unacknowledge(alertId).orElseThrow(AlertResource::unknown);
    }

    private static HttpProblem unknown() {
        return ProblemType.UNKNOWN_ALERT.because(
                "No alert of that id is kept, or not any more; GET /api/v1/alerts lists them.");
    }
}
