package io.roadwatch.detector.handoff;

import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request and its response, bounded in time and size. It ends exactly once. Whatever ends it other than a whole
 * response closes the connection, so that the other side notices and stops working for nobody.
 */
final class HttpExchange {

    private final Vertx vertx;
    private final int maxBodyBytes;
    private final Consumer<HttpAnswer> whenDone;
    private final AtomicBoolean done = new AtomicBoolean();
    private final Buffer received = Buffer.buffer();
    private volatile @Nullable HttpClientRequest request;
    private volatile long timer = -1;

    /** @param whenDone called once, on an event loop or the thread that begins */
    HttpExchange(Vertx vertx, int maxBodyBytes, Consumer<HttpAnswer> whenDone) {
        this.vertx = vertx;
        this.maxBodyBytes = maxBodyBytes;
        this.whenDone = whenDone;
    }

    void begin(HttpClient client, RequestOptions options, Buffer body, long limitMillis) {
        try {
            timer = vertx.setTimer(limitMillis, id -> end(new HttpAnswer.TimedOut()));
            client.request(options).onComplete(connected -> send(connected, body));
        } catch (IllegalStateException | RejectedExecutionException e) { // the service is ending
            end(new HttpAnswer.Broken(e));
        }
    }

    private void send(AsyncResult<HttpClientRequest> connected, Buffer body) {
        if (connected.failed()) {
            end(new HttpAnswer.Broken(connected.cause()));
            return;
        }
        HttpClientRequest opened = connected.result();
        request = opened;
        if (done.get()) { // it timed out while it waited for a connection
            opened.reset();
            return;
        }
        opened.send(body).onComplete(this::read);
    }

    private void read(AsyncResult<HttpClientResponse> answered) {
        if (answered.failed()) {
            end(new HttpAnswer.Broken(answered.cause()));
            return;
        }
        HttpClientResponse response = answered.result();
        response.exceptionHandler(cause -> end(new HttpAnswer.Broken(cause)));
        response.handler(this::take);
        response.endHandler(end -> end(new HttpAnswer.Complete(response.statusCode(), received)));
    }

    private void take(Buffer part) {
        if (received.length() + part.length() > maxBodyBytes) {
            end(new HttpAnswer.TooLarge());
        } else if (!done.get()) {
            received.appendBuffer(part);
        }
    }

    private void end(HttpAnswer answer) {
        if (!done.compareAndSet(false, true)) {
            return;
        }
        vertx.cancelTimer(timer);
        @Nullable HttpClientRequest opened = request;
        if (opened != null && !(answer instanceof HttpAnswer.Complete)) {
            opened.reset(); // with HTTP/1.1 this closes the connection
        }
        whenDone.accept(answer);
    }
}
