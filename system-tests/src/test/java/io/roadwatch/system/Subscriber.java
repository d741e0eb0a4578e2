package io.roadwatch.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A WebSocket client that keeps the messages it got, without their heavy pictures once there are many. */
final class Subscriber implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final WebSocket socket;

    Subscriber(String url) {
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(url), new Collector())
                .join();
    }

    void send(String message) {
        socket.sendText(message, true).join();
    }

    void forget() {
        messages.clear();
    }

    List<JsonNode> messages() {
        return messages;
    }

    /** The data of all messages of a type, in order. */
    List<JsonNode> data(String type) {
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
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
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
