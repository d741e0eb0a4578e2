package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Metrics;
import io.roadwatch.testbed.Needs;
import io.roadwatch.testbed.Roadwatch;
import io.roadwatch.testbed.RtspCamera;
import io.roadwatch.testbed.Subscriber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Cameras and things that are none. */
@Tag("assets")
@Tag("rtsp")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CameraIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Path assets;
    private Roadwatch roadwatch;
    private Subscriber subscriber;

    @BeforeAll
    void start() {
        assets = Needs.assets();
        Needs.program("/usr/bin/python3", "python3-gi");
        roadwatch = new Roadwatch(assets, Map.of());
        subscriber = roadwatch.subscribe();
    }

    @AfterAll
    void stop() {
        if (roadwatch != null) {
            subscriber.close();
            roadwatch.close();
        }
    }

    @Test
    void rtspCameraIsWatchedAndComesBackAfterItDied() {
        Path clip = assets.resolve("video/suburban-road.mp4");
        int port = Installation.freePort();
        RtspCamera camera = RtspCamera.playing(port, clip);
        roadwatch.putStream("gate", "{\"url\": \"rtsp://user:sesame@127.0.0.1:%d/main\"}".formatted(port));
        await().atMost(PATIENCE).until(() -> resultsOf("gate") > 5);

        camera.close();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(roadwatch.stream("gate").body()).contains("waiting-to-reconnect"));
        long seen = resultsOf("gate");
        try (RtspCamera revived = RtspCamera.playing(port, clip)) {
            await().atMost(PATIENCE).until(() -> resultsOf("gate") > seen + 5);
            assertThat(roadwatch.stream("gate").body()).contains("\"running\"", "rtsp://***@127.0.0.1");
            assertThat(revived.alive()).isTrue();
        }
        assertThat(roadwatch.detector().log()).doesNotContain("sesame");
        assertThat(roadwatch.deleteStream("gate").statusCode()).isEqualTo(204);
    }

    @Test
    void fileThatIsNoVideoFailsWithAReason() {
        Path text = assets.resolve("README.md");
        roadwatch.putStream("text", "{\"url\": \"%s\"}".formatted(text));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(roadwatch.stream("text").body()).contains("\"failed\"", "not a video"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(subscriber.data("camera_status"))
                        .anySatisfy(status -> {
                            assertThat(status.path("cameraId").asText()).isEqualTo("text");
                            assertThat(status.path("status").asInt(-1)).isZero();
                        }));
    }

    @Test
    void missingFileAndFileOutsideTheRootsAreRefused() {
        assertThat(roadwatch
                        .putStream("x", "{\"url\": \"%s/missing.mp4\"}".formatted(assets))
                        .body())
                .contains("urn:roadwatch:problem:file-unreadable", "no such file");
        assertThat(roadwatch.putStream("x", "{\"url\": \"/etc/passwd\"}").body())
                .contains("urn:roadwatch:problem:file-not-allowed", "outside");
    }

    @Test
    void fileReadAsFastAsPossibleLosesNoFrame() {
        Path clip = assets.resolve("video/car-cyclist-pedestrian.mp4");
        roadwatch.putStream(
                "fast", "{\"url\": \"%s\", \"paced\": false, \"sampling\": {\"rateFps\": 120}}".formatted(clip));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(roadwatch.stream("fast").body()).contains("\"ended\""));
        await().atMost(PATIENCE).untilAsserted(() -> {
            Metrics metrics = Metrics.of(roadwatch.metrics(roadwatch.detectorPort()));
            assertThat(metrics.sum("roadwatch_frames_read_total@fast")).isGreaterThan(30);
            assertThat(metrics.sum("detection_total@fast")).isEqualTo(metrics.sum("roadwatch_frames_read_total@fast"));
        });
    }

    private long resultsOf(String cameraId) {
        return subscriber.data("detection_result").stream()
                .filter(result -> result.path("cameraId").asText().equals(cameraId))
                .count();
    }
}
