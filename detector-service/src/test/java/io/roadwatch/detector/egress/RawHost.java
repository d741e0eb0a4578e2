package io.roadwatch.detector.egress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A host that notes what it is asked, answers as it was told, and notices when it is left. */
final class RawHost implements AutoCloseable {

    /** Talks to one client. */
    interface Manner {
        void serve(Socket client, RawHost host) throws IOException;
    }

    private final ServerSocket listener;
    private final Manner manner;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final List<String> heads = new CopyOnWriteArrayList<>();

    RawHost(String address, Manner manner) {
        this.manner = manner;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getByName(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    static RawHost greeting() {
        return new RawHost("127.0.0.1", (client, host) -> {
            host.readHead(client);
            client.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello".getBytes(StandardCharsets.US_ASCII));
        });
    }

    /** Sends for ever, as fast as it is read. */
    static RawHost flooding() {
        return new RawHost("127.0.0.1", (client, host) -> {
            host.readHead(client);
            OutputStream out = client.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[65_536];
            while (true) {
                out.write(block);
                host.sent.addAndGet(block.length);
            }
        });
    }

    /** Accepts, and never says anything. */
    static RawHost silent() {
        return new RawHost("127.0.0.1", (client, host) -> {
            while (client.getInputStream().read() >= 0) {
                // until the other side hangs up
            }
        });
    }

    /** Gives back what it gets. */
    static RawHost echoing() {
        return new RawHost(
                "127.0.0.1", (client, host) -> client.getInputStream().transferTo(client.getOutputStream()));
    }

    void readHead(Socket client) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        StringBuilder head = new StringBuilder();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            head.append(line).append('\n');
        }
        heads.add(head.toString());
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
            manner.serve(client, this);
        } catch (IOException reset) {
            // the client hung up
        }
        left.incrementAndGet();
    }

    int port() {
        return listener.getLocalPort();
    }

    int accepted() {
        return accepted.get();
    }

    /** Connections that are over. */
    int left() {
        return left.get();
    }

    long sent() {
        return sent.get();
    }

    /** Heads of the requests, lines ended by a line feed. */
    List<String> heads() {
        return heads;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
