package io.roadwatch.simulator.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.simulator.account.Caller;
import io.roadwatch.simulator.calls.Call;
import io.roadwatch.simulator.calls.Outcome;
import io.roadwatch.simulator.chat.VendorError;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/**
 * One chat call on its way: writes what goes to the client and notes how the call ended. When the client goes away first, the
 * call is cancelled and nothing that was still to come happens. Event loop only.
 */
final class Exchange {

    private static final int SLOW_PIECES = 20;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final Caller caller;
    private final Call call;
    private final long startedNanos = System.nanoTime();

    Exchange(Vertx vertx, HttpServerRequest request, Caller caller, Call call) {
        this.vertx = vertx;
        this.request = request;
        this.caller = caller;
        this.call = call;
        response().putHeader("x-request-id", call.requestId());
        response().closeHandler(closed -> call.end(Outcome.CANCELLED));
    }

    Caller caller() {
        return caller;
    }

    Call call() {
        return call;
    }

    /** Runs the step when that time is over, unless the client has gone by then. */
    void after(Duration delay, Runnable step) {
        long millis = delay.toMillis();
        if (millis < 1) {
            step.run();
            return;
        }
        vertx.setTimer(millis, fired -> {
            if (!response().closed()) {
                step.run();
            }
        });
    }

    void refuse(VendorError error) {
        response().setStatusCode(error.status());
        write(error.body(call.requestId()), Outcome.FAILED);
    }

    void answer(ObjectNode body) {
        write(body, Outcome.ANSWERED);
    }

    void markPartial() {
        response().putHeader("x-dashscope-partialresponse", "true");
    }

    void close() {
        call.end(Outcome.CUT);
        request.connection().close();
    }

    void answerHalf(ObjectNode body) {
        Buffer whole = announce(body);
        response().write(whole.getBuffer(0, whole.length() / 2)).onComplete(written -> close());
    }

    void answerSlowly(ObjectNode body, Duration duration) {
        Buffer whole = announce(body);
        writePieces(whole, 0, duration.dividedBy(SLOW_PIECES));
    }

    private void writePieces(Buffer whole, int from, Duration pause) {
        int to = Math.min(whole.length(), from + Math.max(1, whole.length() / SLOW_PIECES));
        Buffer piece = whole.getBuffer(from, to);
        if (to == whole.length()) {
            end(piece, Outcome.ANSWERED);
        } else {
            response().write(piece);
            after(pause, () -> writePieces(whole, to, pause));
        }
    }

    private void write(ObjectNode body, Outcome outcome) {
        if (!response().closed()) { // else the client broke off its own request
            end(announce(body), outcome);
        }
    }

    /** Counts first: whoever has read the whole answer also finds it counted. */
    private void end(Buffer lastPiece, Outcome outcome) {
        call.end(outcome);
        response().end(lastPiece);
    }

    /** Sets the headers that go with a body. */
    private Buffer announce(ObjectNode body) {
        Buffer bytes = Buffer.buffer(body.toString());
        long millis = Duration.ofNanos(System.nanoTime() - startedNanos).toMillis();
        response()
                .putHeader("content-type", "application/json")
                .putHeader("content-length", Integer.toString(bytes.length()))
                .putHeader("req-cost-time", Long.toString(millis));
        return bytes;
    }

    private HttpServerResponse response() {
        return request.response();
    }
}
