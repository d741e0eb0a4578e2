package io.roadwatch.benchmark.fanout;

import io.roadwatch.benchmark.Unmeasurable;
import io.roadwatch.benchmark.machine.Stopwatch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many subscribers in one thread, that of the caller; they receive while it waits in {@link #listen}. */
final class Crowd implements AutoCloseable {

    private static final int ARRIVE_TOGETHER = 20;
    private static final Duration BREATH = Duration.ofMillis(2);
    private static final int LONGEST_SHORT_FRAME = 125;
    private static final String UPGRADE =
            "GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

    private final Selector selector;
    private final ByteBuffer received = ByteBuffer.allocateDirect(256 * 1024);
    private final ByteBuffer subscribe;
    private final List<Member> members = new ArrayList<>();

    private static final class Member {
        final MessageScanner scanner = new MessageScanner();
        boolean upgraded;
    }

    /** @param subscribe what each says when it is connected */
    Crowd(int port, int size, String subscribe) {
        this.subscribe = masked(subscribe);
        try {
            this.selector = Selector.open();
            for (int i = 1; i <= size; i++) {
                join(port);
                if (i % ARRIVE_TOGETHER == 0) {
                    listen(BREATH);
                }
            }
        } catch (IOException e) {
            throw new Unmeasurable("%d subscribers cannot connect: %s".formatted(size, e.getMessage()));
        }
    }

    private void join(int port) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.write(StandardCharsets.US_ASCII.encode(UPGRADE));
        channel.configureBlocking(false);
        Member member = new Member();
        members.add(member);
        channel.register(selector, SelectionKey.OP_READ, member);
    }

    /** Receives for so long. */
    Tally listen(Duration time) {
        members.forEach(member -> member.scanner.take());
        Stopwatch watch = Stopwatch.start();
        try {
            for (long left = time.toMillis(); left > 0; left = time.toMillis() - (long) (watch.seconds() * 1_000)) {
                selector.select(this::receive, left);
            }
        } catch (IOException e) {
            throw new Unmeasurable("the subscribers cannot wait: " + e.getMessage());
        }
        return members.stream().map(member -> member.scanner.take()).reduce(Tally.NOTHING, Tally::plus);
    }

    private void receive(SelectionKey key) {
        SocketChannel channel = (SocketChannel) key.channel();
        Member member = (Member) key.attachment();
        try {
            if (channel.read(received.clear()) < 0) {
                throw new Unmeasurable("the server ended a connection");
            }
            received.flip();
            if (!member.upgraded) {
                skipAnswer();
                member.upgraded = true;
                channel.write(subscribe.duplicate());
            }
            member.scanner.scan(received);
        } catch (IOException e) {
            throw new Unmeasurable("a connection broke: " + e.getMessage());
        }
    }

    /** The answer to the upgrade is short, so it comes at once. */
    private void skipAnswer() {
        String text = StandardCharsets.ISO_8859_1.decode(received.duplicate()).toString();
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.1 101")) {
            throw new Unmeasurable("the server does not speak WebSocket: "
                    + text.lines().findFirst().orElse(""));
        }
        received.position(end + 4);
    }

    /** A frame as clients send it; the mask is 0, which changes nothing. */
    private static ByteBuffer masked(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > LONGEST_SHORT_FRAME) {
            throw new IllegalArgumentException("longer than a short frame: " + text);
        }
        return ByteBuffer.allocate(6 + utf8.length)
                .put((byte) 0x81)
                .put((byte) (0x80 | utf8.length))
                .putInt(0)
                .put(utf8)
                .flip();
    }

    @Override
    public void close() {
        try {
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new IllegalStateException("connections cannot be closed", e);
        }
    }
}
