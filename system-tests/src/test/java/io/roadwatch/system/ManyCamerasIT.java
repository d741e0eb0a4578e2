package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Metrics;
import io.roadwatch.testbed.Needs;
import io.roadwatch.testbed.Roadwatch;
import io.roadwatch.testbed.RtspCamera;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many cameras, some of them dead, and many beginnings. */
@Tag("assets")
@Tag("rtsp")
class ManyCamerasIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int HEALTHY = 5;
    private static final double ASKED_FPS = 5;

    @Test
    void deadCamerasDoNotDelayHealthyOnesAndEveryFrameIsAccountedFor() {
        Path assets = Needs.assets();
        Path clip = assets.resolve("video/suburban-road.mp4");
        int closedPort = Installation.freePort();
        try (RtspCamera cameras = RtspCamera.several(Installation.freePort(), HEALTHY, clip);
                RtspCamera hung = RtspCamera.playing(Installation.freePort(), clip);
                FaultyServer silent = FaultyServer.silent();
                Roadwatch roadwatch = new Roadwatch(assets, Map.of())) {
            hung.hang();
            for (String dead : List.of(silent.rtspUrl(), hung.url(), "rtsp://127.0.0.1:%d/x".formatted(closedPort))) {
                roadwatch.putStream("dead" + dead.hashCode(), declaration(dead));
            }
            List<String> healthy = IntStream.rangeClosed(1, HEALTHY)
                    .mapToObj(number -> "camera" + number)
                    .toList();
            for (int number = 1; number <= HEALTHY; number++) {
                roadwatch.putStream("camera" + number, declaration(cameras.url(number)));
            }

            for (String camera : healthy) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(roadwatch
                                        .state(camera)
                                        .path("measuredRateFps")
                                        .asDouble())
                                .as(() -> roadwatch.state(camera).toString())
                                .isGreaterThan(ASKED_FPS * 0.95));
            }

            assertThat(Metrics.sumOf(
                            roadwatch.metrics(roadwatch.detectorPort()), "roadwatch_stream_state", "state=\"running\""))
                    .isEqualTo(HEALTHY);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(Metrics.of(roadwatch.metrics(roadwatch.detectorPort()))
                                    .imbalances())
                            .isEmpty());
        }
    }

    @Test
    void hundredBeginningsLeaveNoThreadAndNoFileBehind() {
        Path assets = Needs.assets();
        Path clip = assets.resolve("video/suburban-road.mp4");
        try (RtspCamera camera = RtspCamera.playing(Installation.freePort(), clip);
                FaultyServer silent = FaultyServer.silent();
                Roadwatch roadwatch = new Roadwatch(assets, Map.of())) {
            List<String> sources = List.of(camera.url(), silent.rtspUrl(), clip.toString());
            for (int warmUp = 0; warmUp < 6; warmUp++) {
                cycle(roadwatch, sources.get(warmUp % sources.size()), false);
            }
            await().atMost(PATIENCE).until(() -> threadsOfStreams(roadwatch) == 0);
            long files = roadwatch.detector().openFiles();

            for (int number = 0; number < 100; number++) {
                String source = sources.get(number % sources.size());
                cycle(roadwatch, source, number % 2 == 0 && !source.equals(silent.rtspUrl()));
            }

            await().atMost(PATIENCE).until(() -> threadsOfStreams(roadwatch) == 0);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(roadwatch.detector().openFiles()).isLessThanOrEqualTo(files + 2));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(roadwatch.metrics(roadwatch.detectorPort()))
                            .doesNotContain("camera_id=\"churn\""));
        }
    }

    /** Some cycles wait for the stream to run, so that it is left in different states. */
    private static void cycle(Roadwatch roadwatch, String url, boolean runs) {
        roadwatch.putStream("churn", declaration(url));
        if (runs) {
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(PATIENCE)
                    .until(() -> roadwatch.state("churn").path("state").asText().equals("running"));
        }
        assertThat(roadwatch.deleteStream("churn").statusCode()).isEqualTo(204);
    }

    /** The names of threads are cut to 15 characters. */
    private static long threadsOfStreams(Roadwatch roadwatch) {
        return roadwatch.detector().threadsNamed("stream-churn");
    }

    private static String declaration(String url) {
        return "{\"url\": \"%s\", \"sampling\": {\"rateFps\": %s}}".formatted(url, ASKED_FPS);
    }
}
