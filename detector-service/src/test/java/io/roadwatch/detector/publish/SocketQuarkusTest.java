package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.detector.publish.FrameResult.Pictures;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.Playback;
import io.roadwatch.detector.source.Sampling;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamFault;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.source.StreamSpec.WireId;
import io.roadwatch.detector.source.StreamState;
import io.roadwatch.detector.testing.Counts;
import io.roadwatch.detector.testing.FakeRegistry;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(PublishProfile.class)
class SocketQuarkusTest {

    private static final CameraId CAMERA = new CameraId("7");
    private static final WireId NUMBER = new WireId.Number(7);

    @TestHTTPResource("/ws")
    URI uri;

    @Inject
    ResultChannel channel;

    @Inject
    AlertChannel alerts;

    @Inject
    FakeRegistry registry;

    @Inject
    FakeProbe probe;

    @Inject
    FakeMonitor monitor;

    @Inject
    PrometheusRegistry metrics;

    @BeforeEach
    void nobodyIsConnected() {
        registry.clear();
        monitor.clear();
        await().untilAsserted(() ->
                assertThat(Counts.of(metrics, "roadwatch_subscribers")).isZero());
    }

    @Test
    void aClientIsGreetedFirst() {
        try (TestClient client = new TestClient(uri)) {
            assertThat(client.next("connection_ack").path("message").asText()).isNotBlank();
        }
    }

    @Test
    void aPingIsAnswered() {
        try (TestClient client = TestClient.connected(uri)) {
            client.send("ping", "{}");

            assertThat(client.next("pong")).isEmpty();
        }
    }

    @Test
    void anOldClientGetsEverythingWithoutAsking() {
        try (TestClient client = TestClient.connected(uri)) {
            assertThat(channel.demand(CAMERA)).isEqualTo(new PictureDemand(true, true, true));

            channel.publish(CAMERA, Results.full(NUMBER));

            JsonNode data = client.next("detection_result");
            assertThat(data.path("cameraId").isIntegralNumber()).isTrue();
            assertThat(data.path("frame").asText()).startsWith("data:image/jpeg;base64,");
            assertThat(data.path("rawFrame").asText()).startsWith("data:image/jpeg;base64,");
            assertThat(data.path("dangerousDrivingResults")).hasSize(2);
            assertThat(data.at("/trafficGroups/0/alertDescription").asText()).isEqualTo("行人突然横穿");
        }
    }

    @Test
    void whenNobodyListensNothingIsWanted() {
        assertThat(channel.demand(CAMERA)).isEqualTo(PictureDemand.NOTHING);

        channel.publish(CAMERA, Results.full(NUMBER));
    }

    @Test
    void aSubscriptionNarrowsWhatIsSentAndWanted() {
        try (TestClient client = TestClient.connected(uri)) {
            client.send("subscribe", "{\"cameraIds\":[7,\"gate\"],\"frames\":\"raw\",\"maxRateFps\":50}");

            ObjectNode subscribed = (ObjectNode) client.next("subscribed");
            assertThat(subscribed.remove("epoch").asText()).isNotBlank();
            assertThat(subscribed.remove("serverTime").isTextual()).isTrue();
            assertThat(subscribed).isEqualTo(Json.read("""
                    {"cameraIds": [7, "gate"], "frames": "raw", "groupImages": true, "maxRateFps": 50.0,
                     "frameWidthPx": null, "perCamera": {}, "alerts": false}"""));
            assertThat(channel.demand(CAMERA)).isEqualTo(new PictureDemand(false, true, true));
            CameraId other = new CameraId("other");
            assertThat(channel.demand(other)).isEqualTo(PictureDemand.NOTHING);

            channel.publish(other, Results.full(new WireId.Text("other")));
            channel.publish(CAMERA, Results.full(NUMBER));

            JsonNode data = client.next("detection_result");
            assertThat(data.path("cameraId").asInt()).isEqualTo(7);
            assertThat(data.path("frame").isNull()).isTrue();
            assertThat(data.path("rawFrame").isTextual()).isTrue();
        }
    }

    @Test
    void aCameraMayHaveAPortionOfItsOwn() {
        CameraId gate = new CameraId("gate");
        byte[] narrow = {1, 2, 3};
        try (TestClient client = TestClient.connected(uri)) {
            client.send("subscribe", """
                    {"frames": "none", "maxRateFps": 50,
                     "perCamera": {"gate": {"frames": "raw", "frameWidthPx": 700}}}""");

            assertThat(client.next("subscribed").path("perCamera"))
                    .isEqualTo(Json.read("{\"gate\":{\"frames\":\"raw\",\"frameWidthPx\":640,\"maxRateFps\":50.0}}"));
            assertThat(channel.demand(CAMERA)).isEqualTo(PictureDemand.NOTHING);
            PictureKind kind = PictureKind.atMost(false, 640);
            assertThat(channel.demand(gate)).isEqualTo(new PictureDemand(false, false, false, Set.of(kind)));

            channel.publish(CAMERA, Results.full(NUMBER));
            channel.publish(
                    gate,
                    Results.withPictures(new WireId.Text("gate"), 1, new Pictures(null, null, Map.of(kind, narrow))));

            assertThat(client.next("detection_result").path("rawFrame").isNull())
                    .isTrue();
            assertThat(client.next("detection_result").path("rawFrame").textValue())
                    .isEqualTo("data:image/jpeg;base64,AQID");
        }
    }

    @Test
    void alertsAreHeardByWhoeverAskedWhateverItsCameras() {
        try (TestClient asked = TestClient.connected(uri);
                TestClient old = TestClient.connected(uri)) {
            asked.send("subscribe", "{\"cameraIds\":[],\"alerts\":true}");
            JsonNode subscribed = asked.next("subscribed");
            assertThat(subscribed.path("alerts").booleanValue()).isTrue();
            assertThat(subscribed.path("cameraIds").isArray()).isTrue();
            assertThat(subscribed.path("cameraIds")).isEmpty();

            alerts.tell(Json.read("{\"alertId\":\"a-1\",\"description\":\"行人突然横穿\"}"));
            channel.publish(CAMERA, Results.full(NUMBER));

            assertThat(asked.next("alert")).isEqualTo(Json.read("{\"alertId\":\"a-1\",\"description\":\"行人突然横穿\"}"));
            old.next("detection_result");
            asked.send("ping", "{}");
            asked.next("pong"); // and no result before
        }
    }

    @Test
    void aPageCanTellTheClockOfTheService() {
        try (TestClient client = TestClient.connected(uri)) {
            Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            client.send("subscribe", "{}");

            assertThat(Instant.parse(
                            client.next("subscribed").path("serverTime").textValue()))
                    .isBetween(before, Instant.now());
        }
    }

    @Test
    void demandEndsWithTheConnection() {
        try (TestClient client = TestClient.connected(uri)) {
            client.send("subscribe", "{\"cameraIds\":[7]}");
            client.next("subscribed");
        }

        await().untilAsserted(() -> assertThat(channel.demand(CAMERA)).isEqualTo(PictureDemand.NOTHING));
    }

    @ParameterizedTest
    @CsvSource({"7", "'\"7\"'"})
    void startStreamDeclaresWithTheIdAsItCame(String id) {
        try (TestClient client = TestClient.connected(uri)) {
            client.send("start_stream", "{\"cameraId\":%s,\"rtspUrl\":\"rtsp://good/1\"}".formatted(id));

            await().untilAsserted(() -> assertThat(registry.find(CAMERA)).hasValueSatisfying(stream -> {
                StreamSpec spec = stream.spec();
                assertThat(spec.wireId()).isEqualTo(id.equals("7") ? NUMBER : new WireId.Text("7"));
                assertThat(spec.address().location()).isEqualTo("rtsp://good/1");
                assertThat(spec.playback()).isEqualTo(Playback.ONCE);
                assertThat(spec.sampling()).isEqualTo(new Sampling(Duration.ofMillis(200)));
            }));
        }
    }

    @Test
    void aStreamThatIsThereAlreadyKeepsItsPlayback() {
        try (TestClient client = TestClient.connected(uri)) {
            client.send("start_stream", "{\"cameraId\":7,\"rtspUrl\":\"rtsp://good/1\"}");
            await().untilAsserted(() -> assertThat(registry.find(CAMERA)).isPresent());
            StreamSpec declared = registry.find(CAMERA).orElseThrow().spec();
            registry.declare(StreamSpec.of(
                    CAMERA, NUMBER, declared.address(), new Playback(true, true), new Sampling(Duration.ZERO)));
            monitor.is(CAMERA, new StreamState.Running(Instant.now()));
            channel.cameraStatus(CAMERA, NUMBER, true, "online");
            client.next("camera_status");

            client.send("start_stream", "{\"cameraId\":7,\"rtspUrl\":\"rtsp://good/1\"}");

            assertThat(client.next("camera_status").path("status").asInt()).isEqualTo(1);
            assertThat(registry.find(CAMERA).orElseThrow().spec().playback().loop())
                    .isTrue();
            channel.streamStopped(CAMERA, NUMBER, "the test is over");
        }
    }

    @Test
    void anotherAddressDoesNotRepeatTheStatusOfTheOldOne() {
        try (TestClient client = TestClient.connected(uri)) {
            client.send("start_stream", "{\"cameraId\":7,\"rtspUrl\":\"rtsp://good/1\"}");
            await().untilAsserted(() -> assertThat(registry.find(CAMERA)).isPresent());
            monitor.is(CAMERA, new StreamState.Running(Instant.now()));
            channel.cameraStatus(CAMERA, NUMBER, true, "online");
            client.next("camera_status");

            client.send("start_stream", "{\"cameraId\":7,\"rtspUrl\":\"rtsp://good/2\"}");
            await().untilAsserted(() -> assertThat(addressDeclared()).isEqualTo("rtsp://good/2"));
            monitor.is(CAMERA, new StreamState.Connecting(Instant.now(), 1));
            client.send("start_stream", "{\"cameraId\":7,\"rtspUrl\":\"rtsp://good/2\"}"); // it does not run yet

            stopUnknown(client); // commands are done in order, so nothing was said before
        }
    }

    @Test
    void onlyAStatusThatStillHoldsIsRepeated() {
        StreamFault fault = new StreamFault(FaultCode.UNREACHABLE, "no answer");
        try (TestClient client = TestClient.connected(uri)) {
            String start = "{\"cameraId\":7,\"rtspUrl\":\"rtsp://good/1\"}";
            client.send("start_stream", start);
            await().untilAsserted(() -> assertThat(registry.find(CAMERA)).isPresent());
            channel.cameraStatus(CAMERA, NUMBER, false, "no answer");
            client.next("camera_status");

            monitor.is(CAMERA, new StreamState.WaitingToReconnect(Instant.now(), 1, Instant.now(), fault));
            client.send("start_stream", start);
            assertThat(client.next("camera_status").path("status").asInt()).isZero();

            monitor.is(CAMERA, new StreamState.Failed(Instant.now(), fault)); // so it begins anew
            client.send("start_stream", start);
            stopUnknown(client);

            monitor.is(CAMERA, new StreamState.Running(Instant.now()));
            channel.streamStopped(CAMERA, NUMBER, "stopped");
            client.next("stream_stopped");
            client.send("start_stream", start);
            stopUnknown(client);
        }
    }

    @Test
    void aClientThatComesBackGetsWhatItMissed() {
        registry.declare(specOf("rtsp://good/1"));
        String epoch;
        long last;
        try (TestClient client = TestClient.connected(uri)) {
            channel.publish(CAMERA, Results.full(NUMBER));
            JsonNode result = client.next("detection_result");
            epoch = result.path("epoch").asText();
            last = result.path("sequence").longValue();
        }
        channel.publish(CAMERA, Results.full(NUMBER)); // nobody hears it

        try (TestClient client = TestClient.connected(uri)) {
            client.send(
                    "subscribe",
                    "{\"cameraIds\":[7],\"frames\":\"raw\",\"epoch\":\"%s\",\"resume\":{\"7\":%d}}"
                            .formatted(epoch, last));
            assertThat(client.next("subscribed").path("epoch").asText()).isEqualTo(epoch);
            JsonNode missed = client.next("detection_result");
            channel.publish(CAMERA, Results.full(NUMBER));
            JsonNode live = client.next("detection_result");

            assertThat(missed.path("sequence").longValue()).isEqualTo(last + 1);
            assertThat(missed.path("rawFrame").isNull()).isTrue();
            assertThat(missed.path("groupImages")).isEmpty();
            assertThat(missed.path("detectedObjects")).hasSize(4);
            assertThat(live.path("sequence").longValue()).isEqualTo(last + 2);
            assertThat(live.path("rawFrame").isTextual()).isTrue();
        }
    }

    private static StreamSpec specOf(String address) {
        return StreamSpec.of(
                CAMERA, NUMBER, StreamAddress.parse(address), Playback.ONCE, new Sampling(Duration.ofMillis(200)));
    }

    private String addressDeclared() {
        return registry.find(CAMERA).orElseThrow().spec().address().location();
    }

    private static void stopUnknown(TestClient client) {
        client.send("stop_stream", "{\"cameraId\":\"nobody\"}");
        assertThat(client.next("error").path("code").asText()).isEqualTo("unknown_camera");
    }

    @Test
    void everybodyHearsOfStatusAndEnd() {
        try (TestClient one = TestClient.connected(uri);
                TestClient two = TestClient.connected(uri)) {
            channel.cameraStatus(CAMERA, NUMBER, false, "no answer");
            channel.streamStopped(CAMERA, NUMBER, "removed");

            for (TestClient client : List.of(one, two)) {
                assertThat(client.next("camera_status"))
                        .isEqualTo(Json.read("{\"cameraId\":7,\"status\":0,\"message\":\"no answer\"}"));
                assertThat(client.next("stream_stopped"))
                        .isEqualTo(Json.read("{\"cameraId\":7,\"reason\":\"removed\"}"));
            }
        }
    }

    @Test
    void stopStreamRemovesAndAnUnknownCameraIsAnError() {
        try (TestClient client = TestClient.connected(uri)) {
            client.send("start_stream", "{\"cameraId\":7,\"rtspUrl\":\"rtsp://good/1\"}");
            client.send("stop_stream", "{\"cameraId\":7}");
            client.send("stop_stream", "{\"cameraId\":7}");

            JsonNode error = client.next("error");
            assertThat(error.path("code").asText()).isEqualTo("unknown_camera");
            assertThat(error.path("cameraId").asInt()).isEqualTo(7);
            assertThat(error.path("requestType").asText()).isEqualTo("stop_stream");
            assertThat(registry.list()).isEmpty();
        }
    }

    @Test
    void aCheckTellsTheAskerAlone() {
        try (TestClient asker = TestClient.connected(uri);
                TestClient other = TestClient.connected(uri)) {
            asker.send("check_camera", "{\"cameraId\":\"7\",\"rtspUrl\":\"rtsp://good/1\"}");
            JsonNode good = asker.next("camera_status");
            assertThat(good.path("cameraId").isTextual()).isTrue();
            assertThat(good.path("status").asInt()).isEqualTo(1);
            assertThat(good.path("latencyMs").asInt()).isEqualTo(120);

            asker.send("check_camera", "{\"cameraId\":7,\"rtspUrl\":\"rtsp://dead/1\"}");
            JsonNode bad = asker.next("camera_status");
            assertThat(bad.path("status").asInt()).isZero();
            assertThat(bad.path("message").asText()).isEqualTo("no answer within 5 s");

            asker.send("check_camera", "{\"cameraId\":7,\"rtspUrl\":\"rtsp://forbidden/1\"}");
            assertThat(asker.next("camera_status").path("message").asText()).isEqualTo("this host is not allowed");

            other.send("ping", "{}");
            other.next("pong");
            assertThat(registry.list()).isEmpty();
        }
    }

    @Test
    void tooManyChecksAtOnceAreRefused() {
        try (TestClient client = TestClient.connected(uri)) {
            client.send("check_camera", "{\"cameraId\":1,\"rtspUrl\":\"rtsp://slow/1\"}");
            client.send("check_camera", "{\"cameraId\":2,\"rtspUrl\":\"rtsp://slow/2\"}");
            assertThat(client.next("error").path("code").asText()).isEqualTo("busy");

            probe.answerSlowOnes();
            assertThat(client.next("camera_status").path("cameraId").asInt()).isEqualTo(1);

            client.send("check_camera", "{\"cameraId\":3,\"rtspUrl\":\"rtsp://good/3\"}");
            assertThat(client.next("camera_status").path("cameraId").asInt()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hello                                                                        | not_json
            {"type":"dance"}                                                             | unknown_type
            {"data":{}}                                                                  | no_type
            {"type":"start_stream","data":{"cameraId":1}}                                | wrong_field
            {"type":"start_stream","data":{"cameraId":1,"rtspUrl":"gopher://x"}}         | refused
            {"type":"start_stream","data":{"cameraId":1,"rtspUrl":"rtsp://forbidden/"}}  | refused
            {"type":"start_stream","data":{"cameraId":1,"rtspUrl":"rtsp://broken/"}}     | internal
            """)
    void aBadMessageGetsAnErrorAndTheConversationGoesOn(String text, String code) {
        try (TestClient client = TestClient.connected(uri)) {
            client.send(text);

            JsonNode error = client.next("error");
            assertThat(error.path("code").asText()).isEqualTo(code);
            assertThat(error.path("message").asText()).isNotBlank().doesNotContain("secret");
            client.send("ping", "{}");
            client.next("pong");
        }
    }

    @Test
    void aFullRegistryIsAnError() {
        registry.isFull();
        try (TestClient client = TestClient.connected(uri)) {
            client.send("start_stream", "{\"cameraId\":7,\"rtspUrl\":\"rtsp://good/1\"}");

            assertThat(client.next("error").path("code").asText()).isEqualTo("too_many_streams");
        }
    }

    @Test
    void aBinaryMessageGetsAnError() {
        try (TestClient client = TestClient.connected(uri)) {
            client.sendBinary(new byte[] {1, 2, 3});

            assertThat(client.next("error").path("code").asText()).isEqualTo("binary_message");
        }
    }

    @Test
    void aTooLongMessageGetsAnError() {
        try (TestClient client = TestClient.connected(uri)) {
            client.send(" ".repeat(40_000));
            assertThat(client.next("error").path("code").asText()).isEqualTo("too_long");

            client.sendInParts(" ".repeat(30_000), 5);
            assertThat(client.next("error").path("code").asText()).isEqualTo("too_long");

            client.send("ping", "{}");
            client.next("pong");
        }
    }

    @Test
    void aGiantFrameEndsOnlyTheConnectionOfItsSender() throws IOException {
        try (DeafClient giant = new DeafClient(uri);
                TestClient other = TestClient.connected(uri)) {
            giant.send(" ".repeat(70_000));

            assertThat(giant.readToTheEnd()).isPositive(); // its greeting
            other.send("ping", "{}");
            other.next("pong");
        }
    }

    @Test
    void moreClientsThanAllowedAreToldSoAndDismissed() {
        List<TestClient> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                clients.add(TestClient.connected(uri));
            }
            TestClient fifth = TestClient.connected(uri);
            clients.add(fifth);

            assertThat(fifth.next("error").path("code").asText()).isEqualTo("too_many_subscribers");
            await().untilAsserted(() -> assertThat(fifth.closeCode()).isEqualTo(1013));
            assertThat(Counts.of(metrics, "roadwatch_subscribers")).isEqualTo(4);
        } finally {
            clients.forEach(TestClient::close);
        }
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example, false", "https://ops.example, true", "own, true"})
    void pagesOfOtherSitesAreRefused(String origin, boolean permitted) {
        String sent = origin.equals("own") ? "http://" + uri.getAuthority() : origin;
        WebSocket.Builder browser =
                HttpClient.newHttpClient().newWebSocketBuilder().header("Origin", sent);

        if (permitted) {
            browser.buildAsync(TestClient.webSocket(uri), new WebSocket.Listener() {})
                    .join()
                    .abort();
        } else {
            assertThatThrownBy(() -> browser.buildAsync(TestClient.webSocket(uri), new WebSocket.Listener() {})
                            .join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            refused -> assertThat(refused.getResponse().statusCode())
                                    .isEqualTo(403));
        }
    }
}
