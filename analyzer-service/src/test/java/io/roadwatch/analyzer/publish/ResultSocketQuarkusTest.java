package io.roadwatch.analyzer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.analyzer.testing.FakeLlm;
import io.roadwatch.analyzer.testing.FastLlmProfile;
import io.roadwatch.analyzer.testing.Requests;
import io.roadwatch.analyzer.testing.Scrape;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ResultSocketQuarkusTest.FewSubscribers.class)
class ResultSocketQuarkusTest {

    /** Three subscribers at most, and short queues. */
    public static class FewSubscribers extends FastLlmProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.put("roadwatch.publish.max-subscribers", "3");
            config.put("roadwatch.publish.queue-size", "4");
            config.put("roadwatch.publish.allowed-origins", "https://console.example.org");
            return config;
        }
    }

    /** A client that remembers what it was told. */
    private record Client(WebSocket socket, List<JsonObject> heard) {

        List<String> types() {
            return heard.stream().map(message -> message.getString("type")).toList();
        }

        JsonObject first(String type) {
            return heard.stream()
                    .filter(message -> message.getString("type").equals(type))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Inject
    FakeLlm llm;

    @TestHTTPResource("/")
    URL self;

    private Vertx vertx;

    @BeforeEach
    void begin() {
        llm.reset();
        vertx = Vertx.vertx();
    }

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        await().untilAsserted(() ->
                assertThat(Scrape.now().value("roadwatch_subscribers")).isZero());
    }

    @Test
    void subscribersHearResultAndAlertAfterTheAcknowledgement() throws Exception {
        Client one = connect(null);
        Client two = connect(null);

        Requests.post(Requests.analysis("a-1", "crossing-ws")).statusCode(200);

        for (Client client : List.of(one, two)) {
            await().untilAsserted(() ->
                    assertThat(client.types()).containsExactly("connection_ack", "analysis_result", "alert"));
            JsonObject result = client.first("analysis_result").getJsonObject("data");
            assertThat(result.getString("analysisId")).isEqualTo("a-1");
            assertThat(result.getJsonObject("verdict").getString("maxRiskLevel"))
                    .isEqualTo("high");
            JsonObject alert = client.first("alert").getJsonObject("data");
            assertThat(alert.getString("cameraId")).isEqualTo("crossing-ws");
            assertThat(alert.getString("riskLevel")).isEqualTo("high");
            assertThat(alert.getBoolean("isStale")).isFalse();
            assertThat(alert.getJsonArray("riskTypes")).isNotEmpty();
        }
    }

    @Test
    void pingIsAnswered() throws Exception {
        Client client = connect(null);

        client.socket().writeTextMessage("{\"type\":\"ping\",\"data\":{}}");

        await().untilAsserted(() -> assertThat(client.types()).containsExactly("connection_ack", "pong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "", "[]", "{}", "{\"type\":7}", "{\"type\":\"start_stream\"}", "null"})
    void messageThatIsNotUnderstoodIsAnsweredWithAnError(String message) throws Exception {
        Client client = connect(null);

        client.socket().writeTextMessage(message);

        await().untilAsserted(() -> assertThat(client.types()).containsExactly("connection_ack", "error"));
        assertThat(client.first("error").getJsonObject("data").getString("message"))
                .isNotBlank();
    }

    @Test
    void clientThatNeverReadsLosesOldMessagesAndHoldsUpNobody() throws Exception {
        Client reader = connect(null);
        Client sleeper = connect(null);
        sleeper.socket().pause();
        String longVerdict = FakeLlm.VERDICT.replace("突然横穿", "突然横穿".repeat(20_000));
        double droppedBefore = Scrape.now().value("roadwatch_subscriber_messages_dropped_total");

        for (int i = 0; i < 100; i++) { // far more than any socket buffer holds
            llm.will(FakeLlm.answer(longVerdict));
            Requests.post(Requests.analysis("a-" + i, "crossing-ws")).statusCode(200);
            int answered = i + 1;
            await().untilAsserted(() -> assertThat(reader.types().stream().filter("analysis_result"::equals))
                    .hasSize(answered));
        }

        assertThat(Scrape.now().value("roadwatch_subscriber_messages_dropped_total"))
                .isGreaterThan(droppedBefore);
    }

    @Test
    void oneSubscriberTooManyIsToldToTryLater() throws Exception {
        connect(null);
        connect(null);
        connect(null);

        Client fourth = connect(null);

        await().untilAsserted(
                        () -> assertThat(fourth.socket().closeStatusCode()).isEqualTo((short) 1013));
        assertThat(fourth.heard()).isEmpty();
    }

    @Test
    void foreignPageMayNotSubscribe() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> connect("https://evil.example"))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        UpgradeRejectedException.class,
                        refused -> assertThat(refused.getStatus()).isEqualTo(403));
    }

    @Test
    void ownAndAllowedPagesMaySubscribe() throws Exception {
        connect("http://%s:%d".formatted(self.getHost(), self.getPort()));
        connect("https://console.example.org");
    }

    private Client connect(String origin) throws Exception {
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost(self.getHost())
                .setPort(self.getPort())
                .setURI("/ws");
        if (origin != null) {
            options.putHeader("Origin", origin);
        }
        List<JsonObject> heard = new CopyOnWriteArrayList<>();
        Future<WebSocket> socket = vertx.createWebSocketClient(new WebSocketClientOptions()
                        .setMaxMessageSize(4_000_000)
                        .setMaxFrameSize(1_000_000))
                .connect(options)
                .onSuccess(opened -> opened.textMessageHandler(text -> heard.add(new JsonObject(text))));
        Client client =
                new Client(socket.toCompletionStage().toCompletableFuture().get(), heard);
        await().until(() -> !heard.isEmpty() || client.socket().isClosed());
        return client;
    }
}
