package io.roadwatch.benchmark.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** Puts the same request again and again over one connection, the next after the answer to the last. Of one thread. */
final class Caller {

    private static final int MOST_ANSWER_BYTES = 1 << 16;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer request;
    private final ByteBuffer received = ByteBuffer.allocate(MOST_ANSWER_BYTES);
    private long begunNanos;

    /** @param request never changed, and shared by nobody */
    Caller(InetSocketAddress address, ByteBuffer request, Selector selector) throws IOException {
        this.request = request;
        this.channel = SocketChannel.open(address);
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        this.key = channel.register(selector, 0, this);
    }

    void ask() throws IOException {
        request.rewind();
        received.clear();
        begunNanos = System.nanoTime();
        write();
    }

    /** Writes and reads what can be: to be called when the selector says so. */
    Optional<Answer> proceed() throws IOException {
        if (key.isWritable()) {
            write();
        }
        if (!key.isReadable()) {
            return Optional.empty();
        }
        if (channel.read(received) < 0) {
            throw new EOFException("the connection was closed before the answer was there");
        }
        return Answer.of(received, begunNanos);
    }

    private void write() throws IOException {
        channel.write(request);
        key.interestOps(SelectionKey.OP_READ | (request.hasRemaining() ? SelectionKey.OP_WRITE : 0));
    }

    void close() throws IOException {
        channel.close();
    }
}
