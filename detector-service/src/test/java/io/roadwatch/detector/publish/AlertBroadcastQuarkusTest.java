package io.roadwatch.detector.publish;

import static io.roadwatch.detector.evidence.Kept.NOON;
import static io.roadwatch.detector.evidence.Kept.alert;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.detector.evidence.Evidence;
import io.roadwatch.detector.evidence.Kept;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Alerts on their way from an answer to whoever asked for them. */
@QuarkusTest
@TestProfile(PublishProfile.class)
class AlertBroadcastQuarkusTest {

    @TestHTTPResource("/ws")
    URI uri;

    @Inject
    Evidence evidence;

    @Test
    void alertsAreToldAsRestShowsThem() {
        try (TestClient client = TestClient.connected(uri)) {
            client.send("subscribe", "{\"cameraIds\":[],\"alerts\":true}");
            client.next("subscribed");

            evidence.answered(Kept.result("gate", "a-1", alert("told", 1, RiskLevel.HIGH, "wrong way")), NOON);
            JsonNode begun = client.next("alert");
            String acknowledged =
                    RestAssured.put("/api/v1/alerts/told/acknowledgement").asString();
            JsonNode seen = client.next("alert");

            assertThat(begun.path("riskLevel").asText()).isEqualTo("high");
            assertThat(begun.path("raisedAt").asText()).isEqualTo("2026-05-01T12:00:01Z");
            assertThat(seen).isEqualTo(Json.read(acknowledged));
        }
    }
}
