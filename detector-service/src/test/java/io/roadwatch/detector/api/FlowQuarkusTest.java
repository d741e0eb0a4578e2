package io.roadwatch.detector.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.detector.observe.CandidateMetrics;
import io.roadwatch.detector.observe.FrameMetrics;
import io.roadwatch.detector.observe.FrameMetrics.SkipReason;
import io.roadwatch.detector.observe.HandoffMetrics;
import io.roadwatch.detector.observe.QueueDepths;
import io.roadwatch.detector.testing.FakeRegistry;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class FlowQuarkusTest {

    @Inject
    FakeRegistry registry;

    @Inject
    FrameMetrics frames;

    @Inject
    CandidateMetrics candidates;

    @Inject
    HandoffMetrics handoffs;

    @Inject
    QueueDepths queues;

    @BeforeEach
    void begin() {
        registry.clear();
        List.of("flow-b", "flow-a").forEach(camera -> {
            frames.cameraDeclared(camera);
            candidates.cameraDeclared(camera);
        });
    }

    @Test
    void camerasComeInOrderWithWhatBecameOfTheirFrames() {
        JsonPath flow = flow("");

        assertThat(flow.getList("cameras.cameraId", String.class))
                .contains("flow-a", "flow-b")
                .isSorted();
        assertThat(Instant.parse(flow.getString("since"))).isBefore(Instant.parse(flow.getString("now")));
        assertThat(flow.getMap("cameras[0]")).containsOnlyKeys("cameraId", "frames", "candidates", "groups");
        assertThat(flow.getMap("cameras[0].frames"))
                .containsOnlyKeys("read", "skipped", "sampled", "dropped", "detected");
        assertThat(flow.getMap("cameras[0].groups")).containsOnlyKeys("total", "suppressed", "handedOff");
        assertThat(flow.getMap("handoff")).containsOnlyKeys("handedOff", "answered", "failed", "inProgress");
    }

    @Test
    void numbersAreThoseOfTheMetrics() {
        declare("flow-a");
        frames.read("flow-a", 40);
        frames.skipped("flow-a", SkipReason.SAMPLING, 32);
        queues.show(QueueDepths.HANDOFF, () -> 3);
        handoffs.begun();
        handoffs.failed(FailureReason.LLM_THROTTLED);

        JsonPath flow = flow("?cameraId=flow-a");
        String metrics = when().get("/metrics").then().statusCode(200).extract().asString();

        assertThat(flow.getList("cameras")).hasSize(1);
        assertThat(metrics)
                .contains("roadwatch_frames_read_total{camera_id=\"flow-a\"} %d.0\n"
                        .formatted(flow.getLong("cameras[0].frames.read")))
                .contains("roadwatch_frames_skipped_total{camera_id=\"flow-a\",reason=\"sampling\"} %d.0\n"
                        .formatted(flow.getLong("cameras[0].frames.skipped.sampling")))
                .contains("roadwatch_handoffs_begun_total %d.0\n".formatted(flow.getLong("handoff.handedOff")))
                .contains("roadwatch_handoff_failed_total{reason=\"llm_throttled\"} %d.0\n"
                        .formatted(flow.getLong("handoff.failed.llm_throttled")))
                .contains(
                        "task_queue_size{queue_type=\"handoff\"} %d.0\n".formatted(flow.getLong("handoff.inProgress")));
        assertThat(flow.getMap("cameras[0].frames.skipped")).isEqualTo(Map.of("sampling", 32));
    }

    @Test
    void cameraThatIsNotDeclaredIsUnknown() {
        when().get("/api/v1/flow?cameraId=nobody")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:roadwatch:problem:unknown-stream"));
        when().get("/api/v1/flow?cameraId=a%2Fb")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:roadwatch:problem:invalid-stream"));
    }

    private static void declare(String camera) {
        given().contentType(ContentType.JSON)
                .body("{\"url\": \"rtsp://10.0.0.7/main\"}")
                .put("/api/v1/streams/" + camera)
                .then()
                .statusCode(201);
    }

    private static JsonPath flow(String query) {
        return when().get("/api/v1/flow" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
