package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Metrics;
import io.roadwatch.testbed.Needs;
import io.roadwatch.testbed.Roadwatch;
import io.roadwatch.testbed.RtspCamera;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real cameras do to those who watch them. */
@Tag("assets")
@Tag("rtsp")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroubledCameraIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CAMERA = "gate";

    /** Shorter than by default, so that the test sees many attempts; the defaults are tested beside the configuration. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "ROADWATCH_PIPELINE_RECONNECT_SHORTEST_PAUSE", "1s",
            "ROADWATCH_PIPELINE_RECONNECT_LONGEST_PAUSE", "2s",
            "ROADWATCH_PIPELINE_WATCH_STALLED_AFTER", "2s",
            "ROADWATCH_PIPELINE_WATCH_FROZEN_AFTER", "4s",
            "ROADWATCH_DECODE_READ_TIMEOUT", "6s",
            "ROADWATCH_DECODE_OPEN_TIMEOUT", "4s");

    @TempDir
    static Path folder;

    private Path clip;
    private Path otherClip;
    private Roadwatch roadwatch;

    @BeforeAll
    void start() {
        Path assets = Needs.assets();
        Needs.program("/usr/bin/python3", "python3-gi");
        clip = assets.resolve("video/suburban-road.mp4");
        otherClip = assets.resolve("video/car-park.mp4");
        roadwatch = new Roadwatch(assets, Map.of(), IMPATIENT);
    }

    @AfterAll
    void stop() {
        if (roadwatch != null) {
            roadwatch.close();
        }
    }

    @AfterEach
    void removeCamera() {
        assertThat(roadwatch.deleteStream(CAMERA).statusCode()).isIn(204, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic", "digest"})
    void cameraWithAPasswordIsWatchedAndTheWrongPasswordIsNamed(String method) {
        try (RtspCamera camera = RtspCamera.guarded(Installation.freePort(), method, "bob", "s3:c@r et", clip)) {
            watch(camera.url(), ", \"credentials\": {\"username\": \"bob\", \"password\": \"wrong\"}");
            awaitFault("waiting-to-reconnect", "unauthorized");

            watch(camera.url(), ", \"credentials\": {\"username\": \"bob\", \"password\": \"s3:c@r et\"}");
            awaitState("running");
            assertThat(roadwatch.stream(CAMERA).body()).doesNotContain("s3:c", "s3%3A");
        }
        assertThat(roadwatch.detector().log()).doesNotContain("s3:c", "s3%3A");
    }

    @Test
    void cameraIsWatchedOverUdp() {
        try (RtspCamera camera = RtspCamera.playing(Installation.freePort(), clip)) {
            watch(camera.url(), ", \"transport\": \"udp\"");
            awaitState("running");
            long before = analysed();
            await().atMost(PATIENCE).until(() -> analysed() > before + 10);
        }
    }

    @Test
    void hungCameraIsStalledThenConnectedAnewUntilItAnswers() {
        try (RtspCamera camera = RtspCamera.playing(Installation.freePort(), clip)) {
            watch(camera.url(), "");
            awaitState("running");
            camera.hang();
            awaitFault("stalled", "stalled");
            awaitState("waiting-to-reconnect");
            camera.goOn();
            awaitState("running");
            assertThat(state().path("reconnectsLastHour").asInt()).isPositive();
        }
    }

    @Test
    void cameraThatPausesIsStalledAndGoesOnInTheSameSession() {
        try (RtspCamera camera = RtspCamera.playing(Installation.freePort(), clip)) {
            watch(camera.url(), "");
            awaitState("running");
            camera.toggleStall();
            awaitState("stalled");
            camera.toggleStall();
            awaitState("running");
            assertThat(state().path("stallsLastHour").asInt()).isPositive();
        }
    }

    @Test
    void sizeMayChangeInMidStream() {
        try (RtspCamera camera = RtspCamera.playing(Installation.freePort(), clip, otherClip)) {
            watch(camera.url(), "");
            await().atMost(PATIENCE).until(() -> state().at("/video/widthPx").asInt() == 640);
            camera.changeClip();
            await().atMost(PATIENCE).until(() -> state().at("/video/widthPx").asInt() == 768);
            long before = analysed();
            await().atMost(PATIENCE).until(() -> analysed() > before + 5);
        }
    }

    @Test
    void cameraThatDiedIsWatchedAgainWhenItIsBack() {
        int port = Installation.freePort();
        RtspCamera camera = RtspCamera.playing(port, clip);
        watch(camera.url(), "");
        awaitState("running");
        camera.close();
        awaitFault("waiting-to-reconnect", "connection_refused");
        try (RtspCamera revived = RtspCamera.playing(port, clip)) {
            awaitState("running");
            assertThat(revived.alive()).isTrue();
        }
    }

    @Test
    void frozenPictureIsReported() throws IOException, InterruptedException {
        Path still = stillClip();
        try (RtspCamera camera = RtspCamera.playing(Installation.freePort(), still)) {
            watch(camera.url(), "");
            await().atMost(PATIENCE).until(() -> state().hasNonNull("frozenSince"));
            assertThat(Metrics.sumOf(roadwatch.metrics(roadwatch.detectorPort()), "roadwatch_stream_frozen", CAMERA))
                    .isEqualTo(1);
        }
    }

    @Test
    void closedPortBlackHoleAndGarbageAreToldApart() {
        watch("rtsp://127.0.0.1:%d/main".formatted(Installation.freePort()), "");
        awaitFault("waiting-to-reconnect", "connection_refused");
        try (FaultyServer silent = FaultyServer.silent();
                FaultyServer garbage = FaultyServer.sending("\u0000\u0001garbage\r\n\r\n".repeat(200))) {
            watch(silent.rtspUrl(), "");
            awaitFault("waiting-to-reconnect", "open_timed_out");
            watch(garbage.rtspUrl(), "");
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(state().path("state").asText()).isEqualTo("waiting-to-reconnect");
                assertThat(state().at("/lastFault/code").asText()).isIn("malformed", "server_error", "open_timed_out");
            });
        }
    }

    @Test
    void everyStateCanBeLeftByDeleting() {
        try (FaultyServer silent = FaultyServer.silent();
                RtspCamera camera = RtspCamera.playing(Installation.freePort(), clip)) {
            for (String url : List.of(silent.rtspUrl(), "rtsp://127.0.0.1:1/x", camera.url(), clip.toString())) {
                watch(url, "");
                String first = state().path("state").asText();
                assertThat(roadwatch.deleteStream(CAMERA).statusCode())
                        .as("in state %s", first)
                        .isEqualTo(204);
                assertThat(roadwatch.stream(CAMERA).statusCode()).isEqualTo(404);
            }
            leave("rtsp://127.0.0.1:1/x", "", "waiting-to-reconnect");
            leave(clip.resolveSibling("../README.md").normalize().toString(), "", "failed");
            leave(clip.toString(), ", \"paced\": false", "ended");
            leave(camera.url(), "", "running");
            watch(camera.url(), "");
            awaitState("running");
            camera.hang();
            leave(camera.url(), "", "stalled");
            camera.goOn();
            watch(camera.url(), "");
            assertThat(roadwatch.command(CAMERA, "stop").statusCode()).isEqualTo(200);
            leave(camera.url(), "", "stopped");
        }
    }

    /** The stream is declared, unless it is already as wanted, and deleted as soon as it is in that state. */
    private void leave(String url, String more, String wanted) {
        if (roadwatch.stream(CAMERA).statusCode() == 404) {
            watch(url, more);
        }
        awaitState(wanted);
        assertThat(roadwatch.deleteStream(CAMERA).statusCode()).as(wanted).isEqualTo(204);
        assertThat(roadwatch.stream(CAMERA).statusCode()).isEqualTo(404);
    }

    private void watch(String url, String more) {
        assertThat(roadwatch
                        .putStream(CAMERA, "{\"url\": \"%s\"%s}".formatted(url, more))
                        .statusCode())
                .isIn(200, 201);
    }

    private JsonNode state() {
        return roadwatch.state(CAMERA);
    }

    private long analysed() {
        return state().at("/frames/analysed").asLong();
    }

    private void awaitState(String wanted) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(state().path("state").asText())
                        .as(() -> state().toString())
                        .isEqualTo(wanted));
    }

    private void awaitFault(String wanted, String code) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode seen = state();
            assertThat(seen.path("state").asText()).as(seen::toString).isEqualTo(wanted);
            assertThat(seen.at("/fault/code").asText()).as(seen::toString).isEqualTo(code);
        });
    }

    private static Path stillClip() throws IOException, InterruptedException {
        Path ffmpeg = Needs.program("/usr/bin/ffmpeg", "ffmpeg");
        Path still = folder.resolve("still.mp4");
        int status = new ProcessBuilder(
                        ffmpeg.toString(),
                        "-loglevel",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc=size=640x360:rate=25:duration=1",
                        "-vf",
                        "trim=end_frame=1,loop=loop=249:size=1:start=0,fps=25",
                        "-pix_fmt",
                        "yuv420p",
                        "-c:v",
                        "libx264",
                        "-g",
                        "50",
                        still.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(status).as("ffmpeg").isZero();
        return still;
    }
}
