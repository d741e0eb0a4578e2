package io.roadwatch.detector.publish;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.http.impl.HttpServerConnection;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A WebSocket connection, and the TCP connection under it. */
final class SocketOutlet implements Outlet {

    private static final Logger LOG = Logger.getLogger(SocketOutlet.class);

    private final WebSocketConnection connection;

    SocketOutlet(WebSocketConnection connection) {
        this.connection = connection;
    }

    @Override
    public CompletionStage<?> send(String text) {
        return connection.sendText(text).subscribeAsCompletionStage();
    }

    @Override
    public void close(int code, String reason) {
        connection
                .close(new CloseReason(code, reason))
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("closing failed id=%s cause=%s", connection.id(), failure));
    }

    /**
     * Closes the TCP connection. A close of the WebSocket would wait behind the very bytes that the client does not read, for
     * ever: Vert.x begins its closing time-out only when the close frame is written.
     */
    @Override
    public void cut() {
        @Nullable HttpServerConnection tcp = connection.userData().get(TcpConnectionKeeper.TCP_CONNECTION);
        if (tcp == null) {
            close(1008, "not reading");
        } else {
            tcp.channel().close();
        }
    }
}
