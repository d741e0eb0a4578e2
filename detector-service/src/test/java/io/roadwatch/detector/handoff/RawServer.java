package io.roadwatch.detector.handoff;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server that misbehaves, and notices when its client hangs up. */
final class RawServer implements AutoCloseable {

    /** What is written, again and again, until the client hangs up. */
    private final byte[] head;

    private final byte[] drop;
    private final int pauseMillis;
    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger hungUp = new AtomicInteger();

    static RawServer silent() {
        return new RawServer("", "", 20);
    }

    /** Answers one byte at a time, for ever. */
    static RawServer dribbling() {
        return new RawServer(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
                "1\r\n \r\n",
                20);
    }

    /** Answers as much as the client takes. */
    static RawServer flooding() {
        return new RawServer(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
                "2000\r\n" + " ".repeat(0x2000) + "\r\n",
                0);
    }

    private RawServer(String head, String drop, int pauseMillis) {
        this.head = head.getBytes(StandardCharsets.US_ASCII);
        this.drop = drop.getBytes(StandardCharsets.US_ASCII);
        this.pauseMillis = pauseMillis;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    String url() {
        return "http://localhost:" + listener.getLocalPort();
    }

    int accepted() {
        return accepted.get();
    }

    /** Connections that the client closed. */
    int hungUp() {
        return hungUp.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                accepted.incrementAndGet();
                threads.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setSoTimeout(pauseMillis + 1);
            OutputStream out = client.getOutputStream();
            out.write(head);
            while (clientIsThere(client.getInputStream())) {
                out.write(drop);
            }
        } catch (IOException reset) {
            // writing to a client that hung up
        }
        hungUp.incrementAndGet();
    }

    private static boolean clientIsThere(InputStream in) throws IOException {
        try {
            return in.read(new byte[65_536]) >= 0;
        } catch (SocketTimeoutException nothingToRead) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
