package io.roadwatch.foundation.build;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves {@code GET /q/info}: which build this is. It never changes while the service runs. */
@Singleton
public class InfoEndpoint {

    private static final int AHEAD_OF_STOCK_ROUTES = -1;

    private final String answer;

    InfoEndpoint(BuildInfo build, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.answer = new JsonObject()
                .put("service", service)
                .put("version", build.version())
                .put("commit", build.commit())
                .put("java", build.java())
                .encode();
    }

    void mount(@Observes Router router) {
        router.get("/q/info")
                .order(AHEAD_OF_STOCK_ROUTES)
                .handler(exchange -> exchange.response()
                        .putHeader("Content-Type", "application/json")
                        .end(answer));
    }
}
