package io.roadwatch.analyzer.publish;

import io.quarkus.websockets.next.WebSocketConnection;
import io.roadwatch.analyzer.observe.SubscriberMetrics;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One socket and what waits for it: one message under way, a bounded number behind it, and the oldest of these makes room
 * for a new one. So a client that never reads costs a fixed amount of memory and nobody's time. Thread-safe.
 */
final class Subscriber {

    private final WebSocketConnection connection;
    private final int queueSize;
    private final SubscriberMetrics metrics;
    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean sending;
    private boolean gone;

    Subscriber(WebSocketConnection connection, int queueSize, SubscriberMetrics metrics) {
        this.connection = connection;
        this.queueSize = queueSize;
        this.metrics = metrics;
    }

    void offer(String message) {
        if (enqueue(message)) {
            sendNext();
        }
    }

    /** Frees what still waits. */
    synchronized void leave() {
        gone = true;
        waiting.clear();
    }

    /** @return whether the caller is to start sending */
    private synchronized boolean enqueue(String message) {
        if (gone) {
            return false;
        }
        if (waiting.size() >= queueSize) {
            waiting.remove();
            metrics.messageDropped();
        }
        waiting.add(message);
        boolean idle = !sending;
        sending = true;
        return idle;
    }

    private void sendNext() {
        String message = takeNext();
        if (message != null) {
            connection.sendText(message).subscribe().with(sent -> sent(), failure -> failed());
        }
    }

    private synchronized @Nullable String takeNext() {
        String message = waiting.poll();
        sending = message != null;
        return message;
    }

    private void sent() {
        metrics.messageSent();
        sendNext();
    }

    private void failed() { // the connection broke; its close event comes by itself
        metrics.messageDropped();
        leave();
    }
}
