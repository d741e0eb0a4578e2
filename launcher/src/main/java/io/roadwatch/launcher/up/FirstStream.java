package io.roadwatch.launcher.up;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.launcher.machine.Http;
import io.roadwatch.launcher.machine.LauncherException;
import io.roadwatch.launcher.options.Video;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The stream of {@code --video}, as the detector's API declares and removes it. */
final class FirstStream {

    static final String CAMERA_ID = "demo";

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http http;
    private final URI detector;

    FirstStream(Http http, URI detector) {
        this.http = http;
        this.detector = detector;
    }

    /** Where the detector's API has it. */
    URI address() {
        return detector.resolve("/api/v1/streams/" + CAMERA_ID);
    }

    /** @throws LauncherException when the detector refuses it, with the detector's reason */
    void declare(Video video) {
        ObjectNode body = JSON.createObjectNode().put("url", video.address());
        if (video instanceof Video.File) {
            body.put("loop", true);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString()));
        try {
            HttpResponse<String> response = http.send(request, TIMEOUT);
            if (response.statusCode() / 100 != 2) {
                throw new LauncherException(
                        "The detector does not play %s: %s".formatted(video.shown(), reason(response)));
            }
        } catch (IOException e) {
            throw new LauncherException(
                    "The detector does not answer when it is told to play %s: %s".formatted(video.shown(), e), e);
        }
    }

    /** Nobody wants it this time; the detector may remember it of an earlier start. */
    void forget() {
        try {
            http.send(HttpRequest.newBuilder(address()).DELETE(), TIMEOUT);
        } catch (IOException e) {
            throw new LauncherException("The detector does not answer: %s".formatted(e), e);
        }
    }

    /** The sentence of an RFC 9457 problem. */
    private static String reason(HttpResponse<String> response) {
        try {
            JsonNode problem = JSON.readTree(response.body());
            String title = problem.path("title").asText("HTTP " + response.statusCode());
            return problem.path("detail").asText(title);
        } catch (JsonProcessingException e) {
            return "HTTP " + response.statusCode();
        }
    }
}
