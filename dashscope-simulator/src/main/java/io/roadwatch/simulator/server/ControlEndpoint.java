package io.roadwatch.simulator.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.simulator.calls.CallCounts;
import io.roadwatch.simulator.calls.CallLog;
import io.roadwatch.simulator.calls.SeenCall;
import io.roadwatch.simulator.fault.FaultJson;
import io.roadwatch.simulator.latency.LatencyText;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code /simulator/...}: steers the simulator and shows what it saw. Not part of the vendor's API. Event loop only. */
final class ControlEndpoint {

    private static final int MAX_BODY_BYTES = 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Behaviour behaviour;
    private final CallLog calls;

    ControlEndpoint(Behaviour behaviour, CallLog calls) {
        this.behaviour = behaviour;
        this.calls = calls;
    }

    void mountOn(Router router) {
        router.get("/simulator/calls").handler(context -> send(context, calls()));
        router.get("/simulator/faults").handler(this::sendFaults);
        router.put("/simulator/faults")
                .handler(body())
                .handler(context -> change(context, text -> behaviour.faults().set(FaultJson.parse(text))));
        router.delete("/simulator/faults")
                .handler(context -> change(context, text -> behaviour.faults().clear()));
        router.get("/simulator/latency")
                .handler(context -> context.end(behaviour.latency().text()));
        router.put("/simulator/latency")
                .handler(body())
                .handler(context -> change(context, text -> behaviour.latency(LatencyText.parse(text.strip()))));
    }

    private static BodyHandler body() {
        return BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES);
    }

    private Calls calls() {
        return new Calls(calls.counts(), calls.last());
    }

    private void sendFaults(RoutingContext context) {
        context.response().putHeader("content-type", "application/json");
        context.end(FaultJson.write(behaviour.faults().status()));
    }

    private static void send(RoutingContext context, Object value) {
        try {
            context.response().putHeader("content-type", "application/json");
            context.end(Buffer.buffer(JSON.writeValueAsBytes(value)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts and numbers are always JSON", e);
        }
    }

    private static void change(RoutingContext context, Consumer<String> change) {
        String text = context.body() == null || context.body().asString() == null
                ? ""
                : context.body().asString();
        try {
            change.accept(text);
            context.response().setStatusCode(204).end();
        } catch (IllegalArgumentException e) {
            context.response().setStatusCode(400);
            send(context, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    /** Body of {@code GET /simulator/calls}. */
    private record Calls(CallCounts counts, List<SeenCall> last) {}
}
