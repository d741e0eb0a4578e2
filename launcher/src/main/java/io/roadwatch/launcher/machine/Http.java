package io.roadwatch.launcher.machine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Short HTTP calls to services. Any thread. */
public final class Http {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    public HttpClient client() {
        return client;
    }

    /** @throws IOException when there is no answer in time */
    public HttpResponse<String> send(HttpRequest.Builder request, Duration timeout) throws IOException {
        try {
            return client.send(request.timeout(timeout).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Whether a GET is answered with 200. */
    public boolean answersOk(URI uri) {
        try {
            return send(HttpRequest.newBuilder(uri), Duration.ofSeconds(2)).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
