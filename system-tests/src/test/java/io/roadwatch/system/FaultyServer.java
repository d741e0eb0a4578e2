package io.roadwatch.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Accepts connections and misbehaves. */
final class FaultyServer implements AutoCloseable {

    private final ServerSocket server;
    private final Queue<Socket> connections = new ConcurrentLinkedQueue<>();

    private FaultyServer(byte[] answer) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(() -> serve(answer), "faulty-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Says nothing, ever. */
    static FaultyServer silent() {
        return new FaultyServer(new byte[0]);
    }

    /** Says the same to everybody, at once. */
    static FaultyServer sending(String answer) {
        return new FaultyServer(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    String rtspUrl() {
        return "rtsp://127.0.0.1:%d/main".formatted(server.getLocalPort());
    }

    private void serve(byte[] answer) {
        try {
            while (true) {
                Socket connection = server.accept();
                connections.add(connection);
                connection.getOutputStream().write(answer);
                connection.getOutputStream().flush();
            }
        } catch (IOException e) {
            // closed
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
