package io.roadwatch.analyzer.llm.wire;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.roadwatch.analyzer.llm.pool.Endpoint;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientRequest;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** Makes HTTP calls to one address, one per subscription. Nothing is retried and no redirect is followed. */
final class ChatEndpoint {

    /** Shorter than a server's usual patience, so that few calls meet a closing connection. */
    private static final int IDLE_CONNECTION_SECONDS = 20;

    private final DashScopeApi api;
    private final long answerBytes;
    private final Duration usualLimit;

    ChatEndpoint(WireLimits limits, Endpoint endpoint) {
        this.answerBytes = limits.answerBytes();
        this.usualLimit = limits.readTimeout();
        this.api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(endpoint.baseUri())
                .connectTimeout(limits.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(limits.readTimeout().toMillis(), TimeUnit.MILLISECONDS) // see limited
                .followRedirects(false) // a redirect would carry the key to a place that nobody configured
                .disableDefaultMapper(true) // it would throw away what the vendor says about an error
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, limits.connections())
                .property(QuarkusRestClientProperties.CONNECTION_TTL, IDLE_CONNECTION_SECONDS)
                .httpClientRequestCustomizer(this::boundAnswer)
                .register(new NoPropagation())
                .register(new ChatBodyWriter())
                .build(DashScopeApi.class);
    }

    /**
     * Sends the question and waits for the whole answer, no longer than the time limit.
     *
     * @return on the event loop of the subscriber; fails with {@link AttemptException}
     */
    Uni<Response> post(String authorization, ChatRequest question, Duration limit) {
        return limited(api.chat(authorization, question), limit);
    }

    /** Asks for the list of models; otherwise as {@link #post}. */
    Uni<Response> models(String authorization, Duration limit) {
        return limited(api.models(authorization), limit);
    }

    /**
     * Ends a call at its time limit by cancelling it, which closes its connection.
     *
     * <p>The read time-out alone would let an answer trickle for ever. It is there too because the REST client forgets a
     * call that is cancelled before it has its connection, and keeps that connection: this gives it back to the pool.
     */
    private Uni<Response> limited(Uni<Response> call, Duration limit) {
        return call.ifNoItem()
                .after(limit)
                .failWith(() -> timedOut(limit))
                .emitOn(CallerContext.executor()) // the time-out is noticed on another thread
                .onFailure()
                .transform(failure -> translate(failure, limit));
    }

    /**
     * The REST client collects answers of any length; so one that grows too long is reset under its hands. It does not bound
     * an answer that calls itself multipart: the REST client takes its bytes elsewhere, and the time limit has to do.
     */
    private void boundAnswer(HttpClientRequest call) {
        call.response().onSuccess(response -> {
            AtomicLong received = new AtomicLong();
            response.handler(chunk -> {
                if (received.addAndGet(chunk.length()) > answerBytes) {
                    call.reset(0, tooLong());
                }
            });
        });
    }

    private AttemptException tooLong() {
        return Failures.malformed(Tokens.NONE, "the LLM's answer is longer than %d bytes".formatted(answerBytes));
    }

    private AttemptException timedOut(Duration limit) {
        return Failures.timedOut(limit, limit.compareTo(usualLimit) < 0);
    }

    private AttemptException translate(Throwable failure, Duration limit) {
        boolean tookTooLong = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AttemptException ours) {
                return ours;
            }
            tookTooLong |= cause instanceof TimeoutException;
        }
        return tookTooLong ? timedOut(limit) : Failures.unreachable(failure.getClass());
    }
}
