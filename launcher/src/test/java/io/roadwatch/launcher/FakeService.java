package io.roadwatch.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Stands where the jar of a service is expected: ready at once, says what it is told, and behaves as the environment variable
 * {@code FAKE_TROUBLE} wants.
 */
public final class FakeService {

    private FakeService() {}

    public static void main(String[] words) throws IOException {
        List<String> arguments = List.of(words);
        String port = arguments.isEmpty()
                ? System.getenv("QUARKUS_HTTP_PORT")
                : arguments.get(arguments.indexOf("--port") + 1);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), 0);
        server.createContext("/", FakeService::answer);
        server.start();
        System.out.println("fake service pid=" + ProcessHandle.current().pid());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String trouble = System.getenv().getOrDefault("FAKE_TROUBLE", "");
        int status = 200;
        byte[] body = "{\"cameraId\":\"demo\",\"state\":\"failed\",\"reason\":\"no video in it\"}"
                .getBytes(StandardCharsets.UTF_8);
        if (exchange.getRequestURI().getPath().equals("/api/v1/model")) {
            body = "{\"id\":\"fake\",\"choice\":\"starter\",\"reason\":\"built in; no network\"}"
                    .getBytes(StandardCharsets.UTF_8);
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            System.out.println("DELETE " + exchange.getRequestURI());
        } else if (exchange.getRequestMethod().equals("PUT")) {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            System.out.println("PUT " + exchange.getRequestURI() + " " + sent);
            if (trouble.equals("refuse")) {
                status = 422;
                body = "{\"title\":\"Refused\",\"detail\":\"the file is not a video\"}"
                        .getBytes(StandardCharsets.UTF_8);
            } else if (trouble.equals("die")) {
                System.out.println("boom");
                Runtime.getRuntime().halt(3);
            }
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
