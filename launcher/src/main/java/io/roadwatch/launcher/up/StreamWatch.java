package io.roadwatch.launcher.up;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.launcher.machine.Http;
import io.roadwatch.launcher.machine.Printable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/** Notices when a stream begins to run or fails, so that nobody waits for alerts that cannot come. One thread. */
final class StreamWatch {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http http;
    private final URI stream;
    private String lastSaid = "";

    /** @param stream address of the stream in the detector's API */
    StreamWatch(Http http, URI stream) {
        this.http = http;
        this.stream = stream;
    }

    /** A line when something has changed; each retry is not a change. */
    Optional<String> news() {
        Optional<String> line = state().filter(state -> !state.equals(lastSaid));
        line.ifPresent(said -> lastSaid = said);
        return line;
    }

    private Optional<String> state() {
        try {
            String body = http.send(HttpRequest.newBuilder(stream), TIMEOUT).body();
            return line(JSON.readTree(body));
        } catch (IOException e) {
            return Optional.empty(); // no answer, or not JSON: whether the detector lives is watched elsewhere
        }
    }

    private static String describe(JsonNode video) {
        return video.isMissingNode()
                ? ""
                : "%s %dx%d"
                        .formatted(
                                video.path("codec").asText(),
                                video.path("widthPx").asInt(),
                                video.path("heightPx").asInt());
    }

    private static Optional<String> line(JsonNode view) {
        String state = view.path("state").asText();
        if (state.isEmpty() || state.equals("connecting")) {
            return Optional.empty();
        }
        String why = view.path("reason").asText(describe(view.path("video")));
        return Optional.of(Printable.of(
                "Camera %s: %s%s".formatted(view.path("cameraId").asText(), state, why.isEmpty() ? "" : ": " + why)));
    }
}
