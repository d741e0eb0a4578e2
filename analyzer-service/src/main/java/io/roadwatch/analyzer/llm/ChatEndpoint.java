package io.roadwatch.analyzer.llm;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.roadwatch.contract.FailureReason;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientRequest;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** Makes HTTP calls to the chat API, one per subscription. Nothing is retried and no redirect is followed. */
final class ChatEndpoint {

    /** Shorter than a server's usual patience, so that few calls meet a closing connection. */
    private static final int IDLE_CONNECTION_SECONDS = 20;

    private final DashScopeApi api;
    private final String authorization;
    private final Duration timeout;
    private final long answerBytes;

    ChatEndpoint(LlmConfig config, Endpoint endpoint, ApiKey key) {
        this.authorization = key.authorization();
        this.timeout = config.timeout();
        this.answerBytes = config.maxAnswerSize().asLongValue();
        this.api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(endpoint.baseUri())
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS) // see post
                .followRedirects(false) // a redirect would carry the key to a place that nobody configured
                .disableDefaultMapper(true) // it would throw away what the vendor says about an error
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, config.maxConcurrent())
                .property(QuarkusRestClientProperties.CONNECTION_TTL, IDLE_CONNECTION_SECONDS)
                .httpClientRequestCustomizer(this::boundAnswer)
                .register(new NoPropagation())
                .build(DashScopeApi.class);
    }

    /**
     * Sends the question and waits for the whole answer, no longer than the time limit. A time-out and a cancellation close
     * the connection, so that the LLM stops working for nobody.
     *
     * <p>The read time-out alone would let an answer trickle for ever. It is there too because the REST client forgets a
     * call that is cancelled before it has its connection, and keeps that connection: this gives it back to the pool.
     *
     * @return on the event loop of the subscriber; fails with {@link AttemptException}
     */
    Uni<Response> post(ChatRequest question) {
        return Uni.createFrom()
                .deferred(() -> api.chat(authorization, question)
                        .ifNoItem()
                        .after(timeout)
                        .failWith(this::timedOut)
                        .emitOn(CallerContext.executor()) // the time-out is noticed on another thread
                        .onFailure()
                        .transform(this::translate));
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
        return AttemptException.malformed("the LLM's answer is longer than %d bytes".formatted(answerBytes));
    }

    private AttemptException timedOut() {
        return new AttemptException(
                FailureReason.LLM_TIMEOUT,
                RetryAdvice.BACK_OFF,
                "the LLM did not answer within %d ms".formatted(timeout.toMillis()));
    }

    private AttemptException translate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AttemptException ours) {
                return ours;
            }
        }
        if (failure instanceof TimeoutException) { // the read time-out was a moment faster
            return timedOut();
        }
        // The class says enough (refused, unknown host, closed, TLS); messages may hold whole URLs.
        return new AttemptException(
                FailureReason.LLM_UNREACHABLE,
                RetryAdvice.BACK_OFF,
                "the LLM cannot be reached or closed the connection (%s)"
                        .formatted(failure.getClass().getSimpleName()));
    }
}
