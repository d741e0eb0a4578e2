package io.roadwatch.detector.publish;

import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The contract's {@code /ws}. Everything here runs on the event loop of the connection and is done in microseconds. */
@WebSocket(path = "/ws")
public class SocketEndpoint {

    private static final Logger LOG = Logger.getLogger(SocketEndpoint.class);
    private static final TypedKey<Conversation> CONVERSATION = new TypedKey<>("roadwatch.conversation");

    private final Concierge concierge;

    SocketEndpoint(Concierge concierge) {
        this.concierge = concierge;
    }

    @OnOpen
    @NonBlocking
    void opened(WebSocketConnection connection) {
        Conversation conversation = concierge.welcome(connection.id(), new SocketOutlet(connection));
        connection.userData().put(CONVERSATION, conversation);
    }

    @OnTextMessage
    @NonBlocking
    void received(String text, WebSocketConnection connection) {
        conversationOf(connection).received(text);
    }

    @OnBinaryMessage
    @NonBlocking
    void receivedBinary(Buffer bytes, WebSocketConnection connection) {
        conversationOf(connection).receivedBinary();
    }

    @OnClose
    @NonBlocking
    void closed(WebSocketConnection connection) {
        concierge.farewell(connection.id());
    }

    @OnError
    @NonBlocking
    void failed(Throwable failure, WebSocketConnection connection) {
        LOG.debugf("a connection failed id=%s cause=%s", connection.id(), failure);
        @Nullable Conversation conversation = connection.userData().get(CONVERSATION);
        if (conversation != null && connection.isOpen() && isOverflow(failure)) {
            conversation.receivedTooMuch();
        }
    }

    /** A message in several frames that is longer than {@code quarkus.websockets-next.server.max-message-size}. */
    private static boolean isOverflow(Throwable failure) {
        @Nullable String message = failure.getMessage();
        return failure instanceof IllegalStateException && message != null && message.contains("max message size");
    }

    private static Conversation conversationOf(WebSocketConnection connection) {
        return connection.userData().get(CONVERSATION);
    }
}
