package io.roadwatch.launcher.alerts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The smallest WebSocket server: takes one client at a time and sends it short texts.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455">RFC 6455, sections 4.2.2 and 5.2</a>
 */
final class SocketServer implements AutoCloseable {

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int GOING_AWAY = 1001;
    private static final String KEY_HEADER = "sec-websocket-key: ";

    private final ServerSocket server;

    SocketServer() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        server.setSoTimeout(20_000);
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:%d/ws".formatted(server.getLocalPort()));
    }

    /** Waits for the next client, says these texts, and says goodbye. */
    void serveOnce(String... texts) throws IOException {
        try (Socket client = server.accept()) {
            OutputStream out = client.getOutputStream();
            client.setSoTimeout(20_000);
            out.write(handshake(client).getBytes(StandardCharsets.US_ASCII));
            for (String text : texts) {
                sendInTwoFragments(out, text.getBytes(StandardCharsets.UTF_8));
            }
            sendFrame(out, 0x88, new byte[] {(byte) (GOING_AWAY >> 8), (byte) GOING_AWAY});
            client.getInputStream().readAllBytes(); // until the client has gone too
        }
    }

    private static String handshake(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        String key = "";
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.regionMatches(true, 0, KEY_HEADER, 0, KEY_HEADER.length())) {
                key = line.substring(KEY_HEADER.length());
            }
        }
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + accept(key) + "\r\n\r\n";
    }

    private static String accept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sendInTwoFragments(OutputStream out, byte[] text) throws IOException {
        int half = text.length / 2;
        sendFrame(out, 0x01, Arrays.copyOfRange(text, 0, half)); // text, more to come
        sendFrame(out, 0x80, Arrays.copyOfRange(text, half, text.length)); // continued, the last
    }

    private static void sendFrame(OutputStream out, int head, byte[] payload) throws IOException {
        out.write(head);
        if (payload.length >= 126) {
            out.write(126);
            out.write(payload.length >> 8);
        }
        out.write(payload.length);
        out.write(payload);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
