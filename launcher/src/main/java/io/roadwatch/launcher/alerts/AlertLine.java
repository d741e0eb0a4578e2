package io.roadwatch.launcher.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.launcher.machine.Printable;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Makes a line of a message. */
final class AlertLine {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final ObjectMapper JSON = new ObjectMapper();

    private AlertLine() {}

    /**
     * {@code HH:MM:SS  camera  LEVEL  risk types  description}.
     *
     * @return nothing for any other message, and for an alert that only goes on: it has had its line
     */
    static Optional<String> of(String message, LocalTime now) {
        JsonNode root;
        try {
            root = JSON.readTree(message);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        JsonNode alert = root.path("data");
        boolean news = root.path("type").asText().equals("alert")
                && !alert.path("isContinuation").asBoolean()
                && !alert.path("isStale").asBoolean();
        return news ? Optional.of(line(alert, now)) : Optional.empty();
    }

    private static String line(JsonNode alert, LocalTime now) {
        String types = StreamSupport.stream(alert.path("riskTypes").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
        return Printable.of("%s  %s  %-6s  %s  %s"
                .formatted(
                        TIME.format(now),
                        alert.path("cameraId").asText(),
                        alert.path("riskLevel").asText().toUpperCase(Locale.ROOT),
                        types,
                        alert.path("description").asText()));
    }
}
