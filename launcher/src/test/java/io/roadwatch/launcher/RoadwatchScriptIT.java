package io.roadwatch.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./roadwatch} itself, with everything that a person can get wrong. Nothing is started. */
class RoadwatchScriptIT {

    private static final Path SCRIPT =
            Path.of("..", "roadwatch").toAbsolutePath().normalize();
    private static final Map<String, String> THIS_JDK = Map.of("JAVA_HOME", System.getProperty("java.home"));

    @TempDir
    private Path folder;

    @Test
    void helpIsTheUsage() throws Exception {
        Result result = roadwatch(Map.of(), "help");

        assertThat(result.output()).startsWith("Usage: ./roadwatch COMMAND").contains("--detector-port");
        assertThat(result.code()).isZero();
    }

    @Test
    void helpOfACommandThatStartsThingsNeedsNoJdk() throws Exception {
        for (String command : List.of("up", "doctor")) {
            Result result = roadwatch(Map.of("PATH", folder.toString()), command, "--help");

            assertThat(result.output()).contains("--model-sha256 HEX");
            assertThat(result.code()).isZero();
        }
    }

    @Test
    void unknownOrMissingCommandIsTheUsageAndExitCode2() throws Exception {
        assertThat(roadwatch(Map.of(), "dance").code()).isEqualTo(2);
        assertThat(roadwatch(Map.of(), "dance").output())
                .startsWith("Unknown command 'dance'.")
                .contains("Usage:");
        assertThat(roadwatch(Map.of()).code()).isEqualTo(2);
    }

    @Test
    void noJdkIsOneSentence() throws Exception {
        Result result = roadwatch(Map.of("PATH", folder.toString()), "up");

        assertThat(result.output())
                .startsWith("No JDK found: install one, 17 or later")
                .hasLineCount(1);
        assertThat(result.code()).isEqualTo(1);
    }

    @Test
    void wrongJavaHomeIsNamed() throws Exception {
        Result result = roadwatch(Map.of("JAVA_HOME", folder.toString()), "doctor");

        assertThat(result.output())
                .startsWith("JAVA_HOME is %s, but".formatted(folder))
                .hasLineCount(1);
        assertThat(result.code()).isEqualTo(1);
    }

    @Test
    void oldJdkIsNamed() throws Exception {
        for (String version : List.of("1.8.0_392", "11.0.22", "16-ea", "9")) {
            Path java =
                    Files.createDirectories(folder.resolve(version + "/bin")).resolve("java");
            Files.writeString(
                    java, "#!/bin/sh\necho 'Picked up X' >&2\necho 'openjdk version \"" + version + "\"' >&2\n");
            assertThat(java.toFile().setExecutable(true)).isTrue();

            Result result =
                    roadwatch(Map.of("JAVA_HOME", folder.resolve(version).toString()), "up");

            assertThat(result.output()).startsWith("Java %s is too old".formatted(version));
            assertThat(result.code()).isEqualTo(1);
        }
    }

    @Test
    void unknownOptionIsNamed() throws Exception {
        Result result = roadwatch(THIS_JDK, "up", "--colour", "red");

        assertThat(result.output()).isEqualTo("Unknown option '--colour'; see ./roadwatch help.\n");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void unreadableModelAndTakenPortAreNamedBeforeAnythingIsBuilt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            Result result = roadwatch(THIS_JDK, "up", "--model", "no.onnx", "--detector-port", port);

            assertThat(result.output())
                    .contains("Port %s, which the detector needs, is not free".formatted(port))
                    .contains("The model %s does not exist.".formatted(folder.resolve("no.onnx")))
                    .doesNotContain("Building");
            assertThat(result.code()).isEqualTo(1);
        }
    }

    @Test
    void doctorNeedsNoModel() throws Exception {
        Map<String, String> environment = Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "ROADWATCH_DETECT_CACHE",
                folder.toString(),
                "ROADWATCH_DETECT_DOWNLOAD",
                "false");

        Result result = roadwatch(environment, "doctor");

        assertThat(result.output())
                .contains("ok       no --model: the starter model would run, as yolox-nano is not in the cache");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void doctorHasALinePerFinding() throws Exception {
        Result result = roadwatch(THIS_JDK, "doctor", "--model", "no.onnx");

        assertThat(result.output().lines().toList())
                .anyMatch(line -> line.startsWith("ok       JDK "))
                .anyMatch(line -> line.startsWith("missing  The model "))
                .noneMatch(line -> line.startsWith("ok       model "))
                .anyMatch(line -> line.equals("ok       LLM: no DASHSCOPE_API_KEY, so verdicts will be SIMULATED"));
        assertThat(result.code()).isEqualTo(1);
    }

    @Test
    void doctorSeesWhatUpWouldRefuse() throws Exception {
        Result result = roadwatch(
                THIS_JDK,
                "doctor",
                "--model",
                "yolox-nanoo",
                "--video",
                "no.mp4",
                "--detector-port",
                "6000",
                "--analyzer-port",
                "6000");

        assertThat(result.output().lines().toList())
                .anyMatch(line -> line.startsWith("missing  The model 'yolox-nanoo' is neither a file nor"))
                .anyMatch(line -> line.startsWith("missing  The video "))
                .contains("missing  Detector and analyzer cannot share port 6000.");
        assertThat(result.code()).isEqualTo(1);
    }

    @Test
    void doctorSaysWhatWouldBeDownloadedAndDownloadsNothing() throws Exception {
        Map<String, String> environment =
                Map.of("JAVA_HOME", System.getProperty("java.home"), "ROADWATCH_DETECT_CACHE", folder.toString());

        Result result = roadwatch(environment, "doctor", "--model", "yolox-nano");

        assertThat(result.output())
                .contains("ok       model yolox-nano will be downloaded: 3.7 MB from raw.githubusercontent.com");
        assertThat(folder).isEmptyDirectory();
    }

    private record Result(int code, String output) {}

    /** @param environment the whole environment, but for a usual PATH where it has none */
    private Result roadwatch(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", SCRIPT.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toRealPath().toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
