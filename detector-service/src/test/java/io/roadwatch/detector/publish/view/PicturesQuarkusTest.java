package io.roadwatch.detector.publish.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.detector.publish.FakeMonitor;
import io.roadwatch.detector.publish.PictureDemand;
import io.roadwatch.detector.publish.PictureKind;
import io.roadwatch.detector.publish.PublishProfile;
import io.roadwatch.detector.publish.ResultChannel;
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
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures over real connections; a fake camera stands for the pipeline. */
@QuarkusTest
@TestProfile(PublishProfile.class)
class PicturesQuarkusTest {

    private static final int SMALL = 200;
    private static final int TWO_MEGABYTES = 2_000_000;
    private static final HttpClient HTTP_1 =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final HttpClient HTTP_2 = HttpClient.newHttpClient();

    @TestHTTPResource("/api/v1/streams/gate/")
    URI gate;

    @Inject
    ResultChannel channel;

    @Inject
    FakeRegistry registry;

    @Inject
    FakeMonitor monitor;

    @Inject
    PrometheusRegistry metrics;

    private FakeCamera camera;

    @BeforeEach
    void aCameraRunsAndNobodyLooks() {
        registry.clear();
        monitor.clear();
        await().untilAsserted(() -> assertThat(viewers()).isZero());
        await().untilAsserted(() ->
                assertThat(Counts.of(metrics, "roadwatch_subscribers")).isZero());
        camera = new FakeCamera("gate", channel, SMALL);
        registry.declare(StreamSpec.of(
                camera.id,
                new WireId.Text("gate"),
                StreamAddress.parse("rtsp://good/1"),
                Playback.ONCE,
                new Sampling(Duration.ofMillis(200))));
        monitor.is(camera.id, new StreamState.Running(Instant.now()));
    }

    @Test
    void withoutAViewerNoPictureIsMade() {
        for (int i = 0; i < 10; i++) {
            assertThat(camera.frame()).isEqualTo(PictureDemand.NOTHING);
        }

        assertThat(camera.encoded).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                         | true  | 2147483647
            annotated=false           | false | 2147483647
            annotated=true&width=640  | true  | 640
            annotated=false&width=700 | false | 640
            """)
    void aSnapshotIsTheNextPictureOfItsKind(String query, boolean annotated, int widthPx) throws Exception {
        PictureKind kind = new PictureKind(annotated, widthPx);
        CompletableFuture<HttpResponse<String>> answer =
                get(HTTP_1, "snapshot.jpg" + (query == null ? "" : "?" + query));
        await().untilAsserted(() -> assertThat(viewers()).isEqualTo(1));

        camera.frame();

        HttpResponse<String> picture = answer.get();
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.body()).startsWith(FakeCamera.textOf(kind, 1));
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(picture.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(picture.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(picture.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(picture.headers().firstValue("X-Timestamp")).hasValue("1767225601.250000");
        await().untilAsserted(() -> assertThat(viewers()).isZero());
        assertThat(camera.frame()).isEqualTo(PictureDemand.NOTHING);
        assertThat(camera.encoded).hasValue(1);
    }

    @Test
    void viewersOfOneKindShareOneFile() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (String path :
                List.of("snapshot.jpg?width=320", "snapshot.jpg?width=400", "snapshot.jpg", "snapshot.jpg")) {
            answers.add(get(HTTP_1, path));
        }
        await().untilAsserted(() -> assertThat(viewers()).isEqualTo(4));

        camera.frame();

        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
        assertThat(camera.encoded).hasValue(2);
    }

    @Test
    void whoComesTooManyIsToldWhenToComeAgain() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(get(HTTP_1, "snapshot.jpg"));
        }
        await().untilAsserted(() -> assertThat(viewers()).isEqualTo(4));

        HttpResponse<String> fifth = get(HTTP_1, "live.mjpeg").get();

        assertProblem(fifth, 503, "too-many-viewers");
        assertThat(fifth.headers().firstValue("Retry-After")).isPresent();
        camera.frame();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"snapshot.jpg", "live.mjpeg"})
    void picturesOfAnUnknownStreamAreAProblem(String path) throws Exception {
        registry.clear();

        assertProblem(get(HTTP_1, path).get(), 404, "unknown-stream");
    }

    @ParameterizedTest
    @ValueSource(strings = {"snapshot.jpg", "live.mjpeg"})
    void picturesOfAStreamThatIsOverAreAProblemAtOnce(String path) throws Exception {
        monitor.is(
                camera.id,
                new StreamState.Failed(Instant.now(), new StreamFault(FaultCode.NO_VIDEO, "it holds no video")));
        assertProblem(get(HTTP_1, path).get(), 503, "no-picture", "failed: it holds no video");

        monitor.is(camera.id, new StreamState.Ended(Instant.now()));
        assertProblem(get(HTTP_1, path).get(), 503, "no-picture", "ended");

        registry.stop(camera.id);
        assertProblem(get(HTTP_1, path).get(), 503, "no-picture", "stopped");
    }

    @Test
    void aSnapshotThatNoFrameComesForSaysWhatTheStreamDoes() throws Exception {
        monitor.is(
                camera.id,
                new StreamState.WaitingToReconnect(
                        Instant.now(),
                        3,
                        Instant.now(),
                        new StreamFault(FaultCode.CONNECTION_REFUSED, "nobody listens on the port")));

        assertProblem(get(HTTP_1, "snapshot.jpg").get(), 503, "no-picture", "waiting-to-reconnect: nobody listens");
        await().untilAsserted(() -> assertThat(viewers()).isZero());
    }

    @Test
    void aSnapshotDoesNotWaitForAStreamThatEnds() throws Exception {
        CompletableFuture<HttpResponse<String>> answer = get(HTTP_1, "snapshot.jpg");
        await().untilAsserted(() -> assertThat(viewers()).isEqualTo(1));

        registry.remove(camera.id);
        channel.streamStopped(camera.id, new WireId.Text("gate"), "removed");

        assertProblem(answer.get(), 404, "unknown-stream");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snapshot.jpg?annotated=yes",
                "snapshot.jpg?width=15",
                "snapshot.jpg?width=3841",
                "snapshot.jpg?width=99.5",
                "snapshot.jpg?width=NaN",
                "snapshot.jpg?width=",
                "live.mjpeg?fps=0",
                "live.mjpeg?fps=15.1",
                "live.mjpeg?fps=-1",
                "live.mjpeg?fps=x",
                "live.mjpeg?fps=NaN"
            })
    void questionsThatMakeNoSenseAreProblems(String path) throws Exception {
        assertProblem(get(HTTP_1, path).get(), 400, "invalid-picture");
        await().untilAsserted(() -> assertThat(viewers()).isZero());
    }

    @ParameterizedTest
    @CsvSource({"snapshot.jpg, image/jpeg", "live.mjpeg, multipart/x-mixed-replace"})
    void whoAsksForTheHeadGetsOnlyThatAndCostsNothing(String path, String type) throws Exception {
        HttpResponse<String> head = send(HTTP_1, path, "HEAD").get();

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(head.body()).isEmpty();
        assertThat(camera.frame()).isEqualTo(PictureDemand.NOTHING);
    }

    @Test
    void picturesCannotBeWritten() throws Exception {
        HttpResponse<String> answer = send(HTTP_1, "snapshot.jpg", "DELETE").get();

        assertProblem(answer, 405, "http");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLiveViewerGetsPartAfterPartUntilTheStreamIsRemoved(boolean http2) throws Exception {
        CompletableFuture<HttpResponse<Stream<String>>> answer = (http2 ? HTTP_2 : HTTP_1)
                .sendAsync(
                        HttpRequest.newBuilder(gate.resolve("live.mjpeg?fps=15&width=320"))
                                .build(),
                        BodyHandlers.ofLines());
        HttpResponse<Stream<String>> live = answer.get(); // the head comes before the first picture
        assertThat(live.headers().firstValue("Content-Type"))
                .hasValue("multipart/x-mixed-replace; boundary=roadwatch-picture");
        double before = Counts.of(metrics, "roadwatch_viewer_pictures_sent", "live");
        for (int i = 1; i <= 3; i++) {
            double expected = before + i;
            await().pollInterval(Duration.ofMillis(10)).untilAsserted(() -> {
                camera.frame(); // most come too early for 15 pictures a second
                assertThat(Counts.of(metrics, "roadwatch_viewer_pictures_sent", "live"))
                        .isGreaterThanOrEqualTo(expected);
            });
        }

        registry.remove(camera.id);
        channel.streamStopped(camera.id, new WireId.Text("gate"), "removed");

        List<String> lines = live.body().collect(Collectors.toList());
        assertThat(lines.get(0)).isEqualTo("--roadwatch-picture");
        assertThat(lines.subList(1, 3)).containsExactly("Content-Type: image/jpeg", "Content-Length: 200");
        assertThat(lines.get(3)).startsWith("X-Timestamp: 17672256");
        assertThat(lines.get(5)).startsWith("annotated 320 #");
        assertThat(lines.stream().filter(line -> line.startsWith("annotated 320 #")))
                .hasSizeGreaterThanOrEqualTo(3)
                .doesNotHaveDuplicates();
        await().untilAsserted(() -> assertThat(viewers()).isZero());
    }

    @Test
    void picturesAreMadeNoFasterThanTheirViewersTakeThem() throws Exception {
        try (DeafViewer viewer = new DeafViewer(gate, "live.mjpeg?fps=0.1")) {
            await().untilAsserted(() -> assertThat(viewers()).isEqualTo(1));

            for (int i = 0; i < 20; i++) {
                camera.frame();
            }

            assertThat(camera.encoded).hasValue(1);
        }
    }

    @Test
    void demandEndsWhenTheViewerLeaves() throws Exception {
        DeafViewer viewer = new DeafViewer(gate, "live.mjpeg");
        await().untilAsserted(() -> assertThat(viewers()).isEqualTo(1));
        viewer.close();

        await().untilAsserted(() -> assertThat(viewers()).isZero());
        assertThat(camera.frame()).isEqualTo(PictureDemand.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"live.mjpeg?fps=15", "snapshot.jpg"})
    void aDeafViewerIsCutOff(String path) throws Exception {
        camera = new FakeCamera("gate", channel, 10 * TWO_MEGABYTES); // more than sockets hold
        double stuck = Counts.of(metrics, "roadwatch_viewers_cut_off", "stuck");
        double slow = Counts.of(metrics, "roadwatch_viewer_pictures_dropped", "slow_viewer");
        double closed = Counts.of(metrics, "roadwatch_viewer_pictures_dropped", "closed");
        try (DeafViewer deaf = new DeafViewer(gate, path)) {
            await().untilAsserted(() -> assertThat(viewers()).isEqualTo(1));

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                camera.frame();
                assertThat(viewers()).isZero();
            });

            assertThat(Counts.of(metrics, "roadwatch_viewers_cut_off", "stuck")).isEqualTo(stuck + 1);
            await().untilAsserted(() -> assertThat(Counts.of(metrics, "roadwatch_viewer_pictures_dropped", "closed"))
                    .isGreaterThan(closed));
            if (path.startsWith("live")) {
                assertThat(Counts.of(metrics, "roadwatch_viewer_pictures_dropped", "slow_viewer"))
                        .isGreaterThan(slow);
            }
            assertThat(deaf.readToTheEnd()).isLessThan(20L * TWO_MEGABYTES);
        }
    }

    private CompletableFuture<HttpResponse<String>> get(HttpClient client, String path) {
        return send(client, path, "GET");
    }

    private CompletableFuture<HttpResponse<String>> send(HttpClient client, String path, String method) {
        HttpRequest request = HttpRequest.newBuilder(gate.resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private double viewers() {
        return Counts.of(metrics, "roadwatch_viewers");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug, String... details)
            throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("type").asText()).isEqualTo("urn:roadwatch:problem:" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        String detail = problem.path("detail").asText();
        assertThat(detail).isNotBlank();
        for (String part : details) {
            assertThat(detail).contains(part);
        }
    }
}
