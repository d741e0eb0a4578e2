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

/** Says which model the detector runs, and why: the detector chooses where nobody names one. */
final class RunningModel {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String HOW_TO_CHOOSE = ". Choose another with --model NAME|FILE; ./roadwatch help";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http http;
    private final URI detector;

    RunningModel(Http http, URI detector) {
        this.http = http;
        this.detector = detector;
    }

    /**
     * A line for the user; none where the detector does not tell.
     *
     * @param named whether the user chose it, and so knows how to choose
     */
    Optional<String> line(boolean named) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(detector.resolve("/api/v1/model"));
            return line(JSON.readTree(http.send(request, TIMEOUT).body()), named);
        } catch (IOException e) {
            return Optional.empty(); // no answer, or not JSON: whether the detector lives is watched elsewhere
        }
    }

    private static Optional<String> line(JsonNode model, boolean named) {
        String id = model.path("id").asText();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        String why = named ? "" : " (%s)%s".formatted(model.path("reason").asText(), HOW_TO_CHOOSE);
        return Optional.of(Printable.of("Model: " + id + why));
    }
}
