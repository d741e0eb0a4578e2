package io.roadwatch.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import java.util.Set;
import java.util.TreeSet;

/** What goes through the WebSocket of a page, as the browser sees it. */
final class ConsoleFeed {

    private final ObjectMapper json = new ObjectMapper();
    private final Set<String> wanted = new TreeSet<>();
    private final Set<String> camerasWithPictures = new TreeSet<>();

    ConsoleFeed(Page page) {
        page.onWebSocket(socket -> socket.onFrameReceived(this::received));
    }

    /** The cameras of which the service confirmed to send pictures. */
    Set<String> wanted() {
        return wanted;
    }

    Set<String> camerasWithPictures() {
        return camerasWithPictures;
    }

    void forget() {
        camerasWithPictures.clear();
    }

    private void received(WebSocketFrame frame) {
        JsonNode message = read(frame.text());
        JsonNode data = message.path("data");
        switch (message.path("type").asText()) {
            case "subscribed" -> {
                wanted.clear();
                data.path("cameraIds").forEach(id -> wanted.add(id.asText()));
            }
            case "detection_result" -> {
                if (data.hasNonNull("rawFrame") || data.hasNonNull("frame")) {
                    camerasWithPictures.add(data.path("cameraId").asText());
                }
            }
            default -> {}
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message is not JSON", e);
        }
    }
}
