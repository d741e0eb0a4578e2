package io.roadwatch.launcher.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class AlertFeedTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void lostConnectionIsOpenedAgain() throws Exception {
        try (SocketServer server = new SocketServer()) {
            new AlertFeed(HttpClient.newHttpClient(), server.uri(), lines::add).open();

            server.serveOnce("{\"type\":\"connection_ack\",\"data\":{}}", alert("first"));
            server.serveOnce(alert("second"));

            await().untilAsserted(() -> assertThat(lines).hasSize(2));
            assertThat(lines.get(0)).endsWith("first");
            assertThat(lines.get(1)).endsWith("second");
        }
    }

    private static String alert(String description) {
        return "{\"type\":\"alert\",\"data\":{\"cameraId\":\"c\",\"riskLevel\":\"low\",\"riskTypes\":[],\"description\":\"%s\"}}"
                .formatted(description);
    }
}
