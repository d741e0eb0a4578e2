package io.roadwatch.testbed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A WebSocket client that keeps the messages it got, without their heavy pictures once there are many. */
public final class Subscriber implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final WebSocket socket;

    public Subscriber(String url) {
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(url), new Collector())
                .join();
    }

    public void send(String message) {
        socket.sendText(message, true).join();
    }

    public void forget() {
        messages.clear();
    }

    public List<JsonNode> messages() {
        return messages;
    }

    /** The data of all messages of a type, in order. */
    public List<JsonNode> data(String type) {
        return messages.stream()
                .filter(message -> message.path("type").asText().equals(type))
                .map(message -> message.path("data"))
                .toList();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Collector implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                keep(partial.toString());
                partial.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        private void keep(String message) {
            try {
                messages.add(json.readTree(message));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a message is not JSON", e);
            }
        }
    }
}
