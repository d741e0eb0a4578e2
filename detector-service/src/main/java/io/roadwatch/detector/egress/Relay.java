package io.roadwatch.detector.egress;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.time.Duration;

/**
 * Carries bytes between a client and a host. Whoever reads slowly slows the other side down: nothing is kept but what is on its
 * way. A host that is silent although the client would take something is left. Runs on the event loop of both sockets.
 */
final class Relay {

    private final Vertx vertx;
    private final NetSocket client;
    private final NetSocket host;
    private final long silenceLimitNanos;
    private long lastSign = System.nanoTime();
    private boolean clientIsFull;

    Relay(Vertx vertx, NetSocket client, NetSocket host, Duration silenceLimit) {
        this.vertx = vertx;
        this.client = client;
        this.host = host;
        this.silenceLimitNanos = silenceLimit.toNanos();
    }

    /** Carries what the host sends to the client, until either side closes. */
    void carryAnswer() {
        host.handler(bytes -> {
            lastSign = System.nanoTime();
            client.write(bytes);
            if (client.writeQueueFull()) {
                clientIsFull = true;
                host.pause();
                client.drainHandler(drained -> {
                    clientIsFull = false;
                    lastSign = System.nanoTime();
                    host.resume();
                });
            }
        });
        host.endHandler(end -> client.end()); // after what is still waiting to be written
        long watch = vertx.setPeriodic(Math.max(1, silenceLimitNanos / 4_000_000), timer -> leaveIfSilent());
        host.closeHandler(closed -> vertx.cancelTimer(watch));
        host.resume();
    }

    /** Carries what the client sends to the host as well. */
    void carryBothWays() {
        client.handler(bytes -> {
            lastSign = System.nanoTime();
            host.write(bytes);
            if (host.writeQueueFull()) {
                client.pause();
                host.drainHandler(drained -> client.resume());
            }
        });
        carryAnswer();
    }

    private void leaveIfSilent() {
        if (!clientIsFull && System.nanoTime() - lastSign > silenceLimitNanos) {
            host.close();
        }
    }
}
