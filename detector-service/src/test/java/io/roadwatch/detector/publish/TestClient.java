package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A client as the contract knows it: it sends texts, and keeps what it gets. */
final class TestClient implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final AtomicInteger closeCode = new AtomicInteger();
    private final WebSocket socket;

    TestClient(URI http) {
        socket = HTTP.newWebSocketBuilder().buildAsync(webSocket(http), this).join();
    }

    static URI webSocket(URI http) {
        return URI.create(http.toString().replaceFirst("^http", "ws"));
    }

    /** A client that has read its greeting. */
    static TestClient connected(URI http) {
        TestClient client = new TestClient(http);
        client.next("connection_ack");
        return client;
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    void send(String type, String data) {
        send("{\"type\":\"%s\",\"data\":%s}".formatted(type, data));
    }

    void sendInParts(String text, int parts) {
        for (int part = 0; part < parts; part++) {
            socket.sendText(text, part == parts - 1).join();
        }
    }

    void sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** Waits for the next message, checks its type, and takes its data. */
    JsonNode next(String type) {
        await().untilAsserted(() -> assertThat(messages).isNotEmpty());
        JsonNode message = messages.remove(0);
        assertThat(message.path("type").asText()).as(message::toString).isEqualTo(type);
        return message.path("data");
    }

    List<JsonNode> messages() {
        return messages;
    }

    int closeCode() {
        return closeCode.get();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            messages.add(Json.read(partial.toString()));
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closeCode.set(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closeCode.compareAndSet(0, 1006);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
