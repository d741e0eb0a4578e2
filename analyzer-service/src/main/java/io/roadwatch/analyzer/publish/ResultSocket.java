package io.roadwatch.analyzer.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

/** The socket {@code /ws}: subscribers listen, and may ask whether it is still there. Works on the event loop. */
@WebSocket(path = "/ws")
class ResultSocket {

    private static final CloseReason TRY_LATER = new CloseReason(1013, "too many subscribers, try again later");

    private final Subscribers subscribers;
    private final ObjectMapper json;

    ResultSocket(Subscribers subscribers, ObjectMapper json) {
        this.subscribers = subscribers;
        this.json = json;
    }

    @OnOpen
    Uni<Void> opened(WebSocketConnection connection) {
        if (!subscribers.join(connection)) {
            return connection.close(TRY_LATER);
        }
        return answer(connection, Message.acknowledged());
    }

    @OnTextMessage
    Uni<Void> received(String text, WebSocketConnection connection) {
        return answer(connection, reply(text));
    }

    @OnBinaryMessage
    Uni<Void> received(Buffer binary, WebSocketConnection connection) {
        return answer(connection, Message.error("messages are JSON texts, not binary"));
    }

    @OnClose
    Uni<Void> closed(WebSocketConnection connection) {
        subscribers.leave(connection);
        return Uni.createFrom().voidItem();
    }

    private Message reply(String text) {
        JsonNode message;
        try {
            message = json.readTree(text);
        } catch (JsonProcessingException e) {
            return Message.error("not JSON; expected {\"type\": ..., \"data\": {...}}");
        }
        if (message == null || !message.path("type").isTextual()) {
            return Message.error("no type; expected {\"type\": ..., \"data\": {...}}");
        }
        return message.path("type").textValue().equals(Message.PING)
                ? Message.pong()
                : Message.error("unknown type; this socket takes only: " + Message.PING);
    }

    /** Through the subscriber's queue, so that a client that only writes and never reads stays bounded too. */
    private Uni<Void> answer(WebSocketConnection connection, Message message) {
        subscribers.tell(connection, message);
        return Uni.createFrom().voidItem();
    }
}
