package io.roadwatch.detector.publish.view;

import io.roadwatch.foundation.tracing.TraceIds;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request for pictures. Made on the event loop of the connection; safe for use by many threads afterwards;
 * no call blocks.
 */
final class PictureAnswer implements ViewerOutlet {

    private static final long HTTP2_CANCEL = 8; // RFC 9113, section 7
    private static final String RETRY_AFTER_SECONDS = "5";

    private final RoutingContext exchange;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Context eventLoop;
    private final @Nullable TraceIds trace; // problems may be found on other threads

    PictureAnswer(RoutingContext exchange) {
        this.exchange = exchange;
        this.request = exchange.request();
        this.response = exchange.response();
        this.eventLoop = Vertx.currentContext();
        this.trace = TraceIds.current().orElse(null);
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Pages of other sites may not look at a road through the browser of somebody who may.
        response.putHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.putHeader("X-Content-Type-Options", "nosniff");
    }

    boolean headersOnly() {
        return request.method().equals(HttpMethod.HEAD);
    }

    /** Called when the answer is complete, and when the viewer goes away before. */
    void onEnd(Runnable action) {
        exchange.addEndHandler(end -> action.run());
    }

    /** Called when the viewer goes away before the answer is complete. */
    void onGone(Runnable action) {
        exchange.addEndHandler(end -> {
            if (end.failed()) {
                action.run();
            }
        });
    }

    /** Whether the viewer went away. */
    boolean gone() {
        return response.closed();
    }

    /** Completes when the operating system has taken all of it, or when the viewer is gone. */
    CompletionStage<?> problem(PictureProblem problem) {
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        if (problem.status() == 405) {
            response.putHeader("Allow", "GET, HEAD");
        } else if (problem.slug().equals("too-many-viewers")) {
            response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        return (headersOnly() ? response.end() : response.end(problem.json(request.path(), trace))).toCompletionStage();
    }

    /** The head of {@code snapshot.jpg}, for those who want no more. */
    void snapshotHead() {
        response.putHeader(HttpHeaders.CONTENT_TYPE, "image/jpeg").end();
    }

    /** Completes when the operating system has taken all of it, or exceptionally when the viewer is gone. */
    CompletionStage<?> snapshot(Picture picture) {
        return response.putHeader(HttpHeaders.CONTENT_TYPE, "image/jpeg")
                .putHeader("X-Timestamp", picture.timestamp())
                .end(picture.file())
                .toCompletionStage();
    }

    /** Begins {@code live.mjpeg}; the viewer gets the head at once, though the first picture may be long in coming. */
    void beginLive() {
        response.putHeader(HttpHeaders.CONTENT_TYPE, "multipart/x-mixed-replace; boundary=" + Picture.BOUNDARY);
        if (headersOnly()) {
            response.end();
        } else {
            response.setChunked(true).write(Picture.DELIMITER);
        }
    }

    @Override
    public CompletionStage<?> send(Picture picture) {
        CompletableFuture<@Nullable Void> sent = new CompletableFuture<>();
        onEventLoop(() -> response.write(picture.part()).onComplete(sent::complete, sent::completeExceptionally));
        return sent;
    }

    @Override
    public void end() {
        onEventLoop(() -> {
            if (!response.ended() && !response.closed()) {
                response.end();
            }
        });
    }

    /** As for WebSockets, everything gentler waits behind the very bytes that the viewer does not read. */
    @Override
    public void cut() {
        if (request.version() != HttpVersion.HTTP_2 && request.connection() instanceof HttpServerConnection tcp) {
            tcp.channelHandlerContext().close();
        } else {
            onEventLoop(() -> response.reset(HTTP2_CANCEL));
        }
    }

    /** Does something later, unless the answer is complete by then. */
    void after(Duration delay, Runnable action) {
        long timer = exchange.vertx().setTimer(delay.toMillis(), fired -> action.run());
        exchange.addEndHandler(end -> exchange.vertx().cancelTimer(timer));
    }

    void onEventLoop(Runnable action) {
        eventLoop.runOnContext(ignored -> action.run());
    }
}
