package io.roadwatch.detector.publish;

import io.netty.channel.ChannelHandlerContext;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.nio.channels.ClosedChannelException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * A WebSocket connection, and the TCP connection under it. Texts are written to the latter, where Vert.x writes as well:
 * {@link WebSocketConnection#sendText} would encode, frame and copy a text anew for each of the clients that get it.
 */
final class SocketOutlet implements Outlet {

    private static final Logger LOG = Logger.getLogger(SocketOutlet.class);

    private final WebSocketConnection connection;
    private final ChannelHandlerContext tcp;

    SocketOutlet(WebSocketConnection connection) {
        this.connection = connection;
        this.tcp = Objects.requireNonNull(
                        connection.userData().get(TcpConnectionKeeper.TCP_CONNECTION), "not over HTTP/1.1")
                .channelHandlerContext();
    }

    @Override
    public CompletionStage<?> send(WireText text) {
        if (connection.isClosed()) { // after the close frame no other may come
            return CompletableFuture.failedFuture(new ClosedChannelException());
        }
        CompletableFuture<Void> taken = new CompletableFuture<>();
        tcp.writeAndFlush(text.bytes()).addListener(written -> {
            if (written.isSuccess()) {
                taken.complete(null);
            } else {
                taken.completeExceptionally(written.cause());
            }
        });
        return taken;
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
        tcp.close();
    }
}
