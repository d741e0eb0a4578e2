package io.roadwatch.analyzer.api;

import io.roadwatch.analyzer.webhook.AlertWebhooks;
import io.roadwatch.analyzer.webhook.WebhookStatus;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether alerts get to those who asked for them. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "State")
public class WebhookResource {

    private final AlertWebhooks webhooks;

    WebhookResource(AlertWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GET
    @NonBlocking
    @Operation(
            summary = "How the configured webhooks fare, in the order of their names; secrets and paths are not shown")
    public List<WebhookStatus> webhooks() {
        return webhooks.status();
    }
}
