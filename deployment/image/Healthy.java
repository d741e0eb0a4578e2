import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Exits with 0 when the service of this container answers a path with 200. For images without a shell or curl; plain
 * sockets start fastest.
 */
final class Healthy {

    private static final int TIMEOUT_MILLIS = 3_000;

    private Healthy() {}

    /** @param arguments port and path */
    public static void main(String[] arguments) {
        System.exit(answersOk(Integer.parseInt(arguments[0]), arguments[1]) ? 0 : 1);
    }

    private static boolean answersOk(int port, String path) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String request = "GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();
            String start = new String(answer, 0, Math.min(answer.length, 12), StandardCharsets.US_ASCII);
            return start.startsWith("HTTP/1.") && start.endsWith(" 200");
        } catch (IOException e) {
            return false;
        }
    }
}
