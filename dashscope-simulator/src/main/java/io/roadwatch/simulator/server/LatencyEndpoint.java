package io.roadwatch.simulator.server;

import io.roadwatch.simulator.latency.Latency;
import io.roadwatch.simulator.latency.LatencyPlan;
import io.roadwatch.simulator.latency.LatencyText;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** {@code /simulator/latency}, of all models or with {@code ?model=NAME} of one. Event loop only. */
final class LatencyEndpoint {

    private static final String PATH = "/simulator/latency";

    private final LatencyPlan plan;

    LatencyEndpoint(LatencyPlan plan) {
        this.plan = plan;
    }

    void mountOn(Router router) {
        router.get(PATH).handler(this::show);
        router.put(PATH)
                .handler(ControlEndpoint.body())
                .handler(context -> ControlEndpoint.attempt(context, () -> set(context)));
        router.delete(PATH).handler(context -> ControlEndpoint.attempt(context, () -> forget(context)));
    }

    private void show(RoutingContext context) {
        String model = model(context);
        context.end((model == null ? plan.usual() : plan.of(model)).text());
    }

    private void set(RoutingContext context) {
        Latency latency = LatencyText.parse(ControlEndpoint.text(context).strip());
        String model = model(context);
        if (model == null) {
            plan.usual(latency);
        } else {
            plan.set(model, latency);
        }
    }

    private void forget(RoutingContext context) {
        String model = model(context);
        if (model == null) {
            throw new IllegalArgumentException("say whose latency is to be forgotten: ?model=NAME");
        }
        plan.forget(model);
    }

    private static @Nullable String model(RoutingContext context) {
        String model = context.request().getParam("model");
        return model == null || model.isBlank() ? null : model;
    }
}
