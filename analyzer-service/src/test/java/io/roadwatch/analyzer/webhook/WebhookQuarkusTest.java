package io.roadwatch.analyzer.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.analyzer.testing.FakeLlm;
import io.roadwatch.analyzer.testing.FastLlmProfile;
import io.roadwatch.analyzer.testing.Requests;
import io.roadwatch.analyzer.testing.Scrape;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an analysis to the receiver. */
@QuarkusTest
@TestProfile(WebhookQuarkusTest.Profile.class)
class WebhookQuarkusTest {

    private static final String SECRET = "0123456789-very-secret";
    private static final String DELIVERED = "roadwatch_webhook_deliveries_total";

    public static class Profile extends FastLlmProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = super.getConfigOverrides();
            config.put("roadwatch.webhooks.\"ops\".url", "http://127.0.0.1:" + freePort() + "/T0KEN");
            config.put("roadwatch.webhooks.\"ops\".secret", SECRET);
            return config;
        }

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Inject
    FakeLlm llm;

    @Inject
    Vertx vertx;

    @Inject
    WebhooksConfig config;

    private FakeReceiver receiver;

    @BeforeEach
    void open() {
        llm.reset();
        int port = URI.create(config.receivers().get("ops").url()).getPort();
        receiver = new FakeReceiver(vertx, new HttpServerOptions().setPort(port));
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void alertReachesItsReceiverAndTheSameAlertAgainDoesNot() {
        Scrape before = Scrape.now();
        String id = Requests.post(analysis("2026-03-01T08:15:30Z", 5))
                .statusCode(200)
                .extract()
                .path("alerts[0].alertId");
        await().atMost(10, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(delivered()).isEqualTo(1));

        JsonObject again = new JsonObject(Requests.post(analysis("2026-03-01T08:15:36Z", 5))
                .statusCode(200)
                .extract()
                .asString());
        JsonObject alert = again.getJsonArray("alerts").getJsonObject(0);
        assertThat(alert.getString("alertId")).isEqualTo(id);
        assertThat(alert.getLong("groupId")).isEqualTo(5);
        assertThat(alert.getBoolean("isContinuation")).isTrue();

        Scrape after = Scrape.now();
        assertThat(after.value("roadwatch_alert_duplicates_total") - before.value("roadwatch_alert_duplicates_total"))
                .isEqualTo(1);
        assertThat(after.value("risk_alerts_total", "camera_id=\"hooked\"")).isEqualTo(1);
        assertThat(receiver.calls()).hasSize(1);
        JsonObject body = receiver.calls().get(0).body().toJsonObject();
        assertThat(body.getString("id")).isEqualTo(id);
        assertThat(body.getString("analysisId")).isEqualTo("a-hook");
        assertThat(body.getJsonObject("alert").fieldNames()).containsAll(alert.fieldNames());
    }

    @Test
    void stateShowsTheOriginAndNoSecret() {
        String state =
                given().get("/api/v1/webhooks").then().statusCode(200).extract().asString();

        JsonObject ops = new JsonArray(state).getJsonObject(0);
        assertThat(ops.getString("name")).isEqualTo("ops");
        assertThat(ops.getString("origin")).matches("http://127\\.0\\.0\\.1:\\d+");
        assertThat(ops.getString("minLevel")).isEqualTo("low");
        assertThat(ops.fieldNames()).contains("waiting", "delivered", "dead", "dropped");
        assertThat(state).doesNotContain(SECRET, "T0KEN");
        assertThat(Scrape.now().value("roadwatch_webhook_queue_size", "webhook=\"ops\""))
                .isZero();
    }

    private static double delivered() {
        return Scrape.now().value(DELIVERED, "outcome=\"delivered\"");
    }

    private static JsonObject analysis(String capturedAt, long groupId) {
        JsonObject request = Requests.analysis("a-hook", "hooked");
        request.getJsonObject("frame").put("capturedAt", capturedAt);
        request.getJsonArray("groups")
                .getJsonObject(0)
                .put(
                        "trend",
                        new JsonObject()
                                .put("groupId", groupId)
                                .put("ageSeconds", 4)
                                .put("fastestPxPerS", 30)
                                .put("closingPxPerS", 5)
                                .put("stillSeconds", 0)
                                .put("riskPrior", 0.4));
        return request;
    }
}
