package io.roadwatch.analyzer.api;

import io.roadwatch.analyzer.alert.AlertBook;
import io.roadwatch.analyzer.publish.CameraAlert;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The alerts that count now. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "State")
public class AlertResource {

    private final AlertBook alerts;

    AlertResource(AlertBook alerts) {
        this.alerts = alerts;
    }

    @GET
    @NonBlocking
    @Operation(summary = "The alerts of all cameras that count now, in the order of camera ids")
    public List<CameraAlert> active() {
        return alerts.active().entrySet().stream()
                .flatMap(camera -> camera.getValue().stream().map(alert -> new CameraAlert(camera.getKey(), alert)))
                .toList();
    }
}
