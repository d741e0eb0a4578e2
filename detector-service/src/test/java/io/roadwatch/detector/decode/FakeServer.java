package io.roadwatch.detector.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A TCP server on the loopback that treats every connection as it is told to; ends with the test. */
final class FakeServer implements AutoCloseable {

    /** Serves one connection on a thread of its own; the connection is closed when it returns. */
    interface Behaviour {
        void serve(Socket connection) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Behaviour behaviour;
    private final AtomicInteger connections = new AtomicInteger();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    FakeServer(Behaviour behaviour) {
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.behaviour = behaviour;
        daemon(this::accept);
    }

    /** Accepts, reads, and says nothing. */
    static FakeServer silent() {
        return new FakeServer(connection -> {
            while (connection.getInputStream().read() >= 0) {
                continue;
            }
        });
    }

    /** Never finishes a sentence. */
    static FakeServer dribbling(String beginning) {
        return new FakeServer(connection -> {
            OutputStream out = connection.getOutputStream();
            out.write(beginning.getBytes(ISO_8859_1));
            while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(20);
            }
        });
    }

    /** Answers every RTSP request alike, and repeats its sequence number. */
    static FakeServer rtsp(String status, String... headers) {
        return new FakeServer(connection -> {
            InputStream in = connection.getInputStream();
            for (int request = 1; readHead(in) != null; request++) {
                String head = "RTSP/1.0 %s\r\nCSeq: %d\r\n".formatted(status, request);
                String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
                connection.getOutputStream().write((head + lines + "\r\n").getBytes(ISO_8859_1));
            }
        });
    }

    /** Answers every HTTP request with these bytes, and closes. */
    static FakeServer http(String status, String type, byte[] body) {
        return new FakeServer(connection -> {
            readHead(connection.getInputStream());
            String head = "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n";
            connection
                    .getOutputStream()
                    .write(head.formatted(status, type, body.length).getBytes(ISO_8859_1));
            connection.getOutputStream().write(body);
        });
    }

    /** Up to the empty line; null at the end of the connection. */
    static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** All that any client sent and {@link #recording} saw. */
    synchronized String received() {
        return received.toString(ISO_8859_1);
    }

    /** Records what it receives, and says nothing. */
    static FakeServer recording() {
        FakeServer[] self = new FakeServer[1];
        self[0] = new FakeServer(connection -> {
            for (int next = connection.getInputStream().read();
                    next >= 0;
                    next = connection.getInputStream().read()) {
                self[0].record(next);
            }
        });
        return self[0];
    }

    private synchronized void record(int next) {
        received.write(next);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                daemon(() -> serve(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            behaviour.serve(connection);
        } catch (IOException e) {
            // the reader went away
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "fake-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
