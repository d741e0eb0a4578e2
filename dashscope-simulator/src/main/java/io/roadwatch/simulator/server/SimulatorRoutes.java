package io.roadwatch.simulator.server;

import io.roadwatch.simulator.account.Caller;
import io.roadwatch.simulator.calls.CallLog;
import io.roadwatch.simulator.chat.RequestLimits;
import io.roadwatch.simulator.chat.VendorError;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Set;
import java.util.UUID;

/** Which path does what. */
public final class SimulatorRoutes {

    /** Where the vendor's OpenAI-compatible API begins. */
    public static final String BASE_PATH = "/compatible-mode/v1";

    private static final String CHAT_PATH = BASE_PATH + "/chat/completions";
    private static final String EXCHANGE = Exchange.class.getName();
    private static final VendorError WRONG_KEY = new VendorError(401, "invalid_api_key", "Incorrect API key provided.");
    private static final VendorError TOO_LARGE = new VendorError(413, "", "The request body is too large.");

    private final Vertx vertx;
    private final Behaviour behaviour;
    private final CallLog calls;
    private final ApiKeys keys;

    /** @param acceptedKeys the only keys that are taken; empty takes every key */
    public SimulatorRoutes(Vertx vertx, Behaviour behaviour, CallLog calls, Set<String> acceptedKeys) {
        this.vertx = vertx;
        this.behaviour = behaviour;
        this.calls = calls;
        this.keys = new ApiKeys(acceptedKeys, behaviour::accounts);
    }

    public Router router() {
        Router router = Router.router(vertx);
        router.route().handler(SimulatorRoutes::sayWhoAnswers);
        mountChat(router);
        router.get(BASE_PATH + "/models").handler(this::models);
        new ControlEndpoint(behaviour, calls).mountOn(router);
        router.route().handler(context -> refuse(context, notFound(context)));
        return router;
    }

    /** Nobody is to take an answer of the simulator for one of the vendor. */
    private static void sayWhoAnswers(RoutingContext context) {
        context.response().putHeader("x-roadwatch-simulator", "true");
        context.next();
    }

    private void mountChat(Router router) {
        ChatEndpoint chat = new ChatEndpoint(behaviour);
        router.post(CHAT_PATH).handler(this::receive);
        router.post(CHAT_PATH)
                .handler(BodyHandler.create(false).setBodyLimit(RequestLimits.MAX_BODY_BYTES))
                .handler(context -> chat.handle(exchange(context), body(context)))
                .failureHandler(context -> exchange(context).refuse(failure(context)));
    }

    private static byte[] body(RoutingContext context) {
        Buffer body = context.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    private void receive(RoutingContext context) {
        String authorization = context.request().getHeader("authorization");
        Caller caller = keys.caller(authorization);
        Exchange exchange = new Exchange(
                vertx,
                context.request(),
                caller,
                calls.received(UUID.randomUUID().toString(), caller));
        context.put(EXCHANGE, exchange);
        if (keys.accepts(authorization)) {
            context.next();
        } else {
            exchange.refuse(WRONG_KEY);
        }
    }

    private static Exchange exchange(RoutingContext context) {
        return context.get(EXCHANGE);
    }

    private static VendorError failure(RoutingContext context) {
        return context.statusCode() == TOO_LARGE.status()
                ? TOO_LARGE
                : new VendorError(500, "internal_error", "The simulator itself failed: " + context.failure());
    }

    private void models(RoutingContext context) {
        if (keys.accepts(context.request().getHeader("authorization"))) {
            context.response()
                    .putHeader("content-type", "application/json")
                    .putHeader("x-request-id", UUID.randomUUID().toString());
            context.end(ModelsEndpoint.body(behaviour.models().models()).toString());
        } else {
            refuse(context, WRONG_KEY);
        }
    }

    private static VendorError notFound(RoutingContext context) {
        return new VendorError(
                404, "", "Unknown request: %s %s".formatted(context.request().method(), context.normalizedPath()));
    }

    private static void refuse(RoutingContext context, VendorError error) {
        String requestId = UUID.randomUUID().toString();
        context.response()
                .setStatusCode(error.status())
                .putHeader("content-type", "application/json")
                .putHeader("x-request-id", requestId)
                .end(error.body(requestId).toString());
    }
}
