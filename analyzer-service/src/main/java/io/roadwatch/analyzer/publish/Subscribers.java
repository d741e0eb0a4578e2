package io.roadwatch.analyzer.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import io.quarkus.websockets.next.WebSocketConnection;
import io.roadwatch.analyzer.observe.SubscriberMetrics;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everyone who listens. Thread-safe. */
@Startup // so that its series exist before the first subscriber
@Singleton
class Subscribers {

    private final ObjectMapper json;
    private final PublishConfig config;
    private final SubscriberMetrics metrics;
    private final Map<String, Subscriber> byConnection = new ConcurrentHashMap<>();

    Subscribers(ObjectMapper json, PublishConfig config, SubscriberMetrics metrics) {
        this.json = json;
        this.config = config;
        this.metrics = metrics;
        metrics.watch(byConnection::size);
    }

    /** @return false if there are too many already */
    synchronized boolean join(WebSocketConnection connection) {
        if (byConnection.size() >= config.maxSubscribers()) {
            return false;
        }
        byConnection.put(connection.id(), new Subscriber(connection, config.queueSize(), metrics));
        return true;
    }

    void leave(WebSocketConnection connection) {
        Subscriber left = byConnection.remove(connection.id());
        if (left != null) {
            left.leave();
        }
    }

    void tell(WebSocketConnection connection, Message message) {
        Subscriber subscriber = byConnection.get(connection.id());
        if (subscriber != null) {
            subscriber.offer(write(message));
        }
    }

    /** The text is written once, however many listen. */
    void tellAll(Message message) {
        if (!byConnection.isEmpty()) {
            String text = write(message);
            byConnection.values().forEach(subscriber -> subscriber.offer(text));
        }
    }

    private String write(Message message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message cannot be written as JSON type=" + message.type(), e);
        }
    }
}
