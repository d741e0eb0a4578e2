package io.roadwatch.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process, with services that are none. */
class MainTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path root;

    private Process launcher;

    @BeforeEach
    void createRoot() throws IOException {
        FakeRoot.create(root);
        Files.writeString(root.resolve("m.onnx"), "weights");
        Files.writeString(root.resolve("v.mp4"), "video");
    }

    @AfterEach
    void stop() {
        launcher.descendants().forEach(ProcessHandle::destroyForcibly);
        launcher.destroyForcibly();
    }

    @Test
    void sigtermEndsEverythingWithExitCode0() throws Exception {
        up("");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(output()).contains("Camera demo: failed"));
        List<ProcessHandle> services = launcher.children().toList();
        assertThat(services).hasSize(3);

        launcher.destroy();

        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isZero();
        assertThat(services).noneMatch(ProcessHandle::isAlive);
        assertThat(output())
                .contains("No DASHSCOPE_API_KEY: verdicts come from a SIMULATED LLM")
                .contains("/metrics")
                .contains("Alerts follow")
                .contains("Model: fake")
                .doesNotContain("Choose another")
                .containsOnlyOnce("Camera demo: failed: no video in it")
                .contains("Playing %s as camera demo.".formatted(root.resolve("v.mp4")));
        assertThat(Files.readString(root.resolve(".roadwatch/logs/detector.log")))
                .contains("PUT /api/v1/streams/demo {\"url\":\"%s\",\"loop\":true}".formatted(root.resolve("v.mp4")));
    }

    @Test
    void nothingGivenPlaysTheDemoSceneWithTheModelThatTheDetectorChose() throws Exception {
        Path clip = Files.createDirectories(root.resolve("demo")).resolve("crossing.mp4");
        Files.writeString(clip, "video");

        start("");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(output()).contains("Alerts follow"));
        assertThat(output())
                .contains("Model: fake (built in; no network)."
                        + " Choose another with --model NAME|FILE; ./roadwatch help")
                .contains("  console    http://localhost:")
                .contains("Playing %s as camera demo.".formatted(clip));
        assertThat(Files.readString(root.resolve(".roadwatch/logs/detector.log")))
                .contains("PUT /api/v1/streams/demo {\"url\":\"%s\",\"loop\":true}".formatted(clip));
    }

    @Test
    void noCameraIsPlayedWhereNoneIsWanted() throws Exception {
        Path clip = Files.createDirectories(root.resolve("demo")).resolve("crossing.mp4");
        Files.writeString(clip, "video");

        start("", "--video", "none");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(output()).contains("Alerts follow"));
        assertThat(output()).doesNotContain("Playing").contains("No camera was named: pass --video FILE|URL");
        assertThat(Files.readString(root.resolve(".roadwatch/logs/detector.log")))
                .contains("DELETE /api/v1/streams/demo")
                .doesNotContain("PUT");
    }

    @Test
    void serviceThatDiesEndsEverythingWithItsLastWords() throws Exception {
        up("die");

        assertThat(launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(output())
                .contains("The detector ended unexpectedly with code 3.")
                .contains("boom");
        assertNoServiceIsLeft();
    }

    @Test
    void simulatorThatDiesIsSaidOnceAndTheRestGoesOn() throws Exception {
        up("");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(output()).contains("Alerts follow"));

        pidOf("simulator").flatMap(ProcessHandle::of).orElseThrow().destroyForcibly();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(output()).containsOnlyOnce("The simulated LLM ended with code"));
        assertThat(launcher.isAlive()).isTrue();
        launcher.destroy();
        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isZero();
        assertNoServiceIsLeft();
    }

    @Test
    void streamThatIsRefusedEndsEverythingWithTheReason() throws Exception {
        up("refuse");

        assertThat(launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(output()).contains("The detector does not play").contains("the file is not a video");
        assertNoServiceIsLeft();
    }

    private void assertNoServiceIsLeft() throws IOException {
        for (String service : List.of("analyzer", "detector", "simulator")) {
            assertThat(pidOf(service).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive))
                    .isEmpty();
        }
    }

    private Optional<Long> pidOf(String service) throws IOException {
        String log = Files.readString(root.resolve(".roadwatch/logs/" + service + ".log"));
        return log.lines().findFirst().map(line -> Long.valueOf(line.replaceAll(".*pid=", "")));
    }

    private void up(String trouble) throws IOException {
        start(
                trouble,
                "--model",
                root.resolve("m.onnx").toString(),
                "--video",
                root.resolve("v.mp4").toString());
    }

    private void start(String trouble, String... options) throws IOException {
        Stream<String> command = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Droadwatch.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "up",
                "--detector-port",
                freePort(),
                "--analyzer-port",
                freePort());
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(command, Stream.of(options)).toList());
        builder.environment().keySet().removeIf(name -> name.startsWith("ROADWATCH_"));
        builder.environment().remove("DASHSCOPE_API_KEY");
        builder.environment().put("FAKE_TROUBLE", trouble);
        launcher = builder.redirectErrorStream(true)
                .redirectOutput(outputFile().toFile())
                .start();
    }

    private String output() throws IOException {
        return Files.readString(outputFile(), StandardCharsets.UTF_8);
    }

    private Path outputFile() {
        return root.resolve("output.txt");
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
