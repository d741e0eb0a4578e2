package io.roadwatch.simulator.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.roadwatch.simulator.account.Accounts;
import io.roadwatch.simulator.calls.AccountCounts;
import io.roadwatch.simulator.calls.CallCounts;
import io.roadwatch.simulator.calls.CallLog;
import io.roadwatch.simulator.calls.SeenCall;
import io.roadwatch.simulator.fault.FaultJson;
import io.roadwatch.simulator.models.ModelCatalogJson;
import io.roadwatch.simulator.quota.QuotaJson;
import io.roadwatch.simulator.quota.QuotaLimits;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
        show(router, "/simulator/calls", this::calls);
        show(
                router,
                "/simulator/faults",
                () -> FaultJson.write(behaviour.faults().status()));
        change(router, "/simulator/faults", text -> behaviour.faults().set(FaultJson.parse(text)));
        forget(router, "/simulator/faults", () -> behaviour.faults().clear());
        show(router, "/simulator/models", () -> ModelCatalogJson.write(behaviour.models()));
        change(router, "/simulator/models", text -> behaviour.models(ModelCatalogJson.parse(text)));
        forget(router, "/simulator/models", behaviour::resetModels);
        show(router, "/simulator/accounts", () -> behaviour.accounts().toJson());
        change(router, "/simulator/accounts", text -> behaviour.accounts(Accounts.parseJson(text)));
        forget(router, "/simulator/accounts", () -> behaviour.accounts(Accounts.none()));
        show(router, "/simulator/quota", () -> QuotaJson.write(behaviour.quota()));
        change(router, "/simulator/quota", text -> behaviour.quota(QuotaJson.parse(text)));
        forget(router, "/simulator/quota", () -> behaviour.quota(QuotaLimits.none()));
        new LatencyEndpoint(behaviour.latency()).mountOn(router);
        router.route("/simulator/*").failureHandler(ControlEndpoint::explainFailure);
    }

    private static void show(Router router, String path, Supplier<String> json) {
        router.get(path).handler(context -> {
            context.response().putHeader("content-type", "application/json");
            context.end(json.get());
        });
    }

    private static void change(Router router, String path, Consumer<String> change) {
        router.put(path).handler(body()).handler(context -> attempt(context, () -> change.accept(text(context))));
    }

    private static void forget(Router router, String path, Runnable change) {
        router.delete(path).handler(context -> attempt(context, change));
    }

    static BodyHandler body() {
        return BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES);
    }

    /** The body of a request; empty when there is none. */
    static String text(RoutingContext context) {
        String text = context.body() == null ? null : context.body().asString();
        return text == null ? "" : text;
    }

    /** Answers 204, or 400 with the sentence that says why not. */
    static void attempt(RoutingContext context, Runnable change) {
        try {
            change.run();
            context.response().setStatusCode(204).end();
        } catch (IllegalArgumentException e) {
            sendError(context, 400, String.valueOf(e.getMessage()));
        }
    }

    private static void explainFailure(RoutingContext context) {
        if (context.statusCode() == 413) {
            sendError(context, 413, "the body is longer than %d bytes".formatted(MAX_BODY_BYTES));
        } else {
            sendError(context, 500, "the simulator itself failed: " + context.failure());
        }
    }

    private static void sendError(RoutingContext context, int status, String sentence) {
        context.response().setStatusCode(status).putHeader("content-type", "application/json");
        context.end(JsonNodeFactory.instance.objectNode().put("error", sentence).toString());
    }

    private String calls() {
        try {
            return JSON.writeValueAsString(new Calls(calls.counts(), calls.countsByAccountAndModel(), calls.last()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts and numbers are always JSON", e);
        }
    }

    /** Body of {@code GET /simulator/calls}. */
    private record Calls(CallCounts counts, List<AccountCounts> byAccountAndModel, List<SeenCall> last) {}
}
