package io.roadwatch.detector.publish.view;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A viewer on a bare socket that asks, and reads only when the test says so. */
final class DeafViewer implements AutoCloseable {

    private final Socket socket = new Socket();

    DeafViewer(URI stream, String path) throws IOException {
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(stream.getHost(), stream.getPort()));
        String request = "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n"
                .formatted(stream.resolve(path).getPath() + query(stream.resolve(path)), stream.getAuthority());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    private static String query(URI uri) {
        return uri.getQuery() == null ? "" : "?" + uri.getQuery();
    }

    /** Reads to the end of the connection; how it ends does not matter. */
    long readToTheEnd() {
        long bytes = 0;
        byte[] buffer = new byte[65_536];
        try {
            InputStream in = socket.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection is still open", e);
        } catch (IOException reset) {
            // an end too
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
