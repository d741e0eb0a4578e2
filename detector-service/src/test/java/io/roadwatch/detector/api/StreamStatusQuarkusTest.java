package io.roadwatch.detector.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.roadwatch.detector.source.DecodePolicy;
import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamFault;
import io.roadwatch.detector.source.StreamMonitor.FrameCounts;
import io.roadwatch.detector.source.StreamMonitor.Progress;
import io.roadwatch.detector.source.StreamMonitor.Status;
import io.roadwatch.detector.source.StreamMonitor.Troubles;
import io.roadwatch.detector.source.StreamMonitor.Video;
import io.roadwatch.detector.source.StreamState;
import io.roadwatch.detector.testing.FakeRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class StreamStatusQuarkusTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final StreamFault LOST = new StreamFault(FaultCode.CONNECTION_LOST, "the camera hung up");
    private static final String WHOLE = """
            {
              "url": "rtsp://10.0.0.7/main?key=sesame",
              "name": "South gate",
              "credentials": {"username": "user", "password": "sesame"},
              "transport": "udp",
              "loop": true,
              "paced": false,
              "sampling": {"rateFps": 4},
              "decodePolicy": "keyframes",
              "classes": ["car", "bus", "car"],
              "cooldown": "PT9S",
              "context": "school zone",
              "lanes": "left turns left",
              "rules": "no entry from the south",
              "language": "en"
            }""";

    @Inject
    FakeRegistry registry;

    @Inject
    EdgeMonitor monitor;

    @BeforeEach
    void begin() {
        registry.clear();
        monitor.clear();
    }

    @Test
    void everythingDeclaredIsShownButSecrets() {
        put("gate", WHOLE)
                .statusCode(201)
                .body("cameraId", equalTo("gate"))
                .body("name", equalTo("South gate"))
                .body("url", equalTo("rtsp://***@10.0.0.7/main?***"))
                .body("hasCredentials", equalTo(true))
                .body("transport", equalTo("udp"))
                .body("loop", equalTo(true))
                .body("paced", equalTo(false))
                .body("samplingInterval", equalTo("PT0.25S"))
                .body("decodePolicy", equalTo("keyframes"))
                .body("classes", contains("bus", "car"))
                .body("cooldown", equalTo("PT9S"))
                .body("context", equalTo("school zone"))
                .body("lanes", equalTo("left turns left"))
                .body("rules", equalTo("no entry from the south"))
                .body("language", equalTo("en"))
                .body("desired", equalTo("running"))
                .body("declaredBy", equalTo("api"))
                .body(not(containsString("sesame")));
    }

    @Test
    void declaringAgainReplacesTheWholeDeclaration() {
        put("gate", WHOLE).statusCode(201);

        put("gate", "{\"url\": \"/clips/a.mp4\"}")
                .statusCode(200)
                .body("$", not(hasKey("name")))
                .body("$", not(hasKey("transport")))
                .body("hasCredentials", equalTo(false))
                .body("paced", equalTo(true))
                .body("samplingInterval", equalTo("PT0.2S"))
                .body("decodePolicy", equalTo("auto"));
    }

    @Test
    void streamThatNobodyWatchesYetConnectsAndAStoppedOneIsStopped() {
        put("gate", WHOLE).body("state", equalTo("connecting"));

        when().post("/api/v1/streams/gate/stop")
                .then()
                .statusCode(200)
                .body("desired", equalTo("stopped"))
                .body("state", equalTo("stopped"))
                .body("since", nullValue())
                .body("frames.read", equalTo(0));
        when().post("/api/v1/streams/gate/stop").then().statusCode(200).body("desired", equalTo("stopped"));
        when().post("/api/v1/streams/gate/start").then().statusCode(200).body("desired", equalTo("running"));
        when().post("/api/v1/streams/gate/restart").then().statusCode(200).body("generation", equalTo(2));
        when().delete("/api/v1/streams/gate").then().statusCode(204);
    }

    @Test
    void runningStreamShowsAllThatIsMeasured() {
        put("gate", WHOLE);
        monitor.say(
                "gate",
                new Status(
                        new StreamState.Running(NOON),
                        new Video("h264", 640, 360, 25, Duration.ofMillis(2_000), DecodePolicy.NONREF),
                        new Progress(NOON.plusMillis(1), 4.9, 5, new FrameCounts(250, 130, 49, 1)),
                        new Troubles(3, 1, NOON.minusSeconds(60), LOST)));

        JsonPath view = when().get("/api/v1/streams/gate").then().extract().jsonPath();

        assertThat(view.getString("state")).isEqualTo("running");
        assertThat(view.getString("since")).isEqualTo("2026-05-01T12:00:00Z");
        assertThat(view.getMap("video"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "codec",
                        "h264",
                        "widthPx",
                        640,
                        "heightPx",
                        360,
                        "frameRateFps",
                        25.0f,
                        "keyframeGapSeconds",
                        2.0f,
                        "decodePolicy",
                        "nonref"));
        assertThat(view.getString("lastFrameAt")).isEqualTo("2026-05-01T12:00:00.001Z");
        assertThat(view.getDouble("measuredRateFps")).isEqualTo(4.9);
        assertThat(view.getDouble("targetRateFps")).isEqualTo(5);
        assertThat(view.getMap("frames"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("read", 250, "decoded", 130, "analysed", 49, "dropped", 1));
        assertThat(view.getInt("framesAnalysed")).isEqualTo(49);
        assertThat(view.getInt("reconnectsLastHour")).isEqualTo(3);
        assertThat(view.getInt("stallsLastHour")).isEqualTo(1);
        assertThat(view.getString("frozenSince")).isEqualTo("2026-05-01T11:59:00Z");
        assertThat(view.getString("lastFault.code")).isEqualTo("connection_lost");
        assertThat(view.getMap("$")).doesNotContainKeys("fault", "reason", "attempt", "nextAttemptAt");
    }

    @Test
    void waitingStreamSaysWhyAndUntilWhen() {
        put("gate", WHOLE);
        monitor.say("gate", Status.of(new StreamState.WaitingToReconnect(NOON, 4, NOON.plusSeconds(20), LOST)));

        when().get("/api/v1/streams/gate")
                .then()
                .body("state", equalTo("waiting-to-reconnect"))
                .body("attempt", equalTo(4))
                .body("nextAttemptAt", equalTo("2026-05-01T12:00:20Z"))
                .body("fault.code", equalTo("connection_lost"))
                .body("fault.text", equalTo("the camera hung up"))
                .body("reason", equalTo("the camera hung up"));
    }

    @Test
    void listIsFilteredAndCutIntoPages() {
        IntStream.range(0, 5).forEach(i -> put("camera-" + i, WHOLE));
        monitor.say("camera-1", Status.of(new StreamState.Failed(NOON, LOST)));
        monitor.say("camera-3", Status.of(new StreamState.Stalled(NOON, LOST)));

        when().get("/api/v1/streams").then().body("$", hasSize(5)).header("Link", nullValue());
        when().get("/api/v1/streams?state=failed,stalled").then().body("cameraId", contains("camera-1", "camera-3"));
        when().get("/api/v1/streams?limit=2")
                .then()
                .body("cameraId", contains("camera-0", "camera-1"))
                .header("Link", "</api/v1/streams?limit=2&after=camera-1>; rel=\"next\"");
        when().get("/api/v1/streams?limit=2&after=camera-3").then().body("cameraId", contains("camera-4"));
    }

    @Test
    void idsOfAllScriptsAndOfPathsWork() {
        for (String id : new String[] {"batch", "start", "大门", "a:b", "Тест-1"}) {
            given().contentType(ContentType.JSON)
                    .body(WHOLE)
                    .put("/api/v1/streams/{id}", id)
                    .then()
                    .statusCode(201)
                    .body("cameraId", equalTo(id));
            when().get("/api/v1/streams/{id}", id).then().statusCode(200);
            when().post("/api/v1/streams/{id}/stop", id).then().statusCode(200);
            when().delete("/api/v1/streams/{id}", id).then().statusCode(204);
        }
    }

    private static ValidatableResponse put(String id, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/streams/" + id)
                .then();
    }
}
