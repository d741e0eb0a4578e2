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
     * Closes the TCP connection. Everything gentler waits, for ever, behind the very bytes that the client does not read: a
     * close of the WebSocket begins its time-out only when the close frame is written, and a close of the connection or of
     * its channel goes through Vert.x's handler, which flushes first.
     */
    @Override
    public void cut() {
        @Nullable HttpServerConnection tcp = connection.userData().get(TcpConnectionKeeper.TCP_CONNECTION);
        if (tcp == null) {
            close(1008, "not reading");
        } else {
            tcp.channelHandlerContext().close();
        }
    }
}
