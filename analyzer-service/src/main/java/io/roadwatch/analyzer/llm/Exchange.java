package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.llm.ChatEndpoint.ExchangeLimits;
import io.roadwatch.contract.FailureReason;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP call under way: ends once, by an answer, a failure, the time limit or a caller who went away. All but the first
 * reset the request, which closes the connection.
 */
final class Exchange {

    private final Vertx vertx;
    private final ExchangeLimits limits;
    private final UniEmitter<? super HttpReply> caller;
    private final Buffer received = Buffer.buffer();
    private final long timer;
    private @Nullable HttpClientRequest request;
    private boolean ended;

    Exchange(Vertx vertx, ExchangeLimits limits, UniEmitter<? super HttpReply> caller) {
        this.vertx = vertx;
        this.limits = limits;
        this.caller = caller;
        this.timer = vertx.setTimer(limits.time().toMillis(), fired -> timedOut());
        caller.onTermination(this::abort); // also fires after an end, where it does nothing
    }

    void run(HttpClient client, RequestOptions call, Buffer body) {
        client.request(call).onSuccess(opened -> send(opened, body)).onFailure(this::unreachable);
    }

    private void send(HttpClientRequest opened, Buffer body) {
        if (!adopt(opened)) {
            opened.reset();
            return;
        }
        opened.response().onSuccess(this::read).onFailure(this::unreachable);
        opened.exceptionHandler(this::unreachable);
        opened.send(body);
    }

    private synchronized boolean adopt(HttpClientRequest opened) {
        request = opened;
        return !ended;
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(this::unreachable);
        response.handler(chunk -> {
            if (received.length() + (long) chunk.length() > limits.answerBytes()) {
                fail(AttemptException.malformed(
                        "the LLM's answer is longer than %d bytes".formatted(limits.answerBytes())));
            } else {
                received.appendBuffer(chunk);
            }
        });
        response.endHandler(end -> {
            if (end()) {
                caller.complete(new HttpReply(response.statusCode(), response.headers(), received));
            }
        });
    }

    private void timedOut() {
        fail(new AttemptException(
                FailureReason.LLM_TIMEOUT,
                RetryAdvice.BACK_OFF,
                "the LLM did not answer within %d ms".formatted(limits.time().toMillis())));
    }

    private void unreachable(Throwable cause) {
        // The class says enough (refused, unknown host, closed, TLS); messages may hold whole URLs.
        fail(new AttemptException(
                FailureReason.LLM_UNREACHABLE,
                RetryAdvice.BACK_OFF,
                "the LLM cannot be reached or closed the connection (%s)"
                        .formatted(cause.getClass().getSimpleName())));
    }

    private void fail(AttemptException failure) {
        if (end()) {
            reset();
            caller.fail(failure);
        }
    }

    private void abort() {
        if (end()) {
            reset();
        }
    }

    /** Whether this call was the one that ended the exchange. */
    private synchronized boolean end() {
        if (ended) {
            return false;
        }
        ended = true;
        vertx.cancelTimer(timer);
        return true;
    }

    private synchronized void reset() {
        if (request != null) {
            request.reset();
        }
    }
}
