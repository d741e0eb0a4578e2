package io.roadwatch.launcher.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void defaultsAreTheContractsPortsOnLoopback() {
        assertThat(parse(List.of(), Map.of()))
                .isEqualTo(new Options(new Ports(5000, 5001), "127.0.0.1", null, null, false, null));
    }

    @Test
    void everyOptionIsTaken() {
        List<String> words = List.of(
                "--model",
                "/m.onnx",
                "--model-sha256",
                "AB".repeat(32),
                "--video",
                "rtsp://cam/1",
                "--detector-port",
                "6000",
                "--analyzer-port",
                "6001",
                "--host",
                "0.0.0.0",
                "--offline");

        assertThat(parse(words, Map.of()))
                .isEqualTo(new Options(
                        new Ports(6000, 6001),
                        "0.0.0.0",
                        new Model.File(Path.of("/m.onnx")),
                        "ab".repeat(32),
                        true,
                        new Video.Address("rtsp://cam/1")));
    }

    @Test
    void commandLineWinsOverTheEnvironment() {
        Map<String, String> environment = Map.of(
                "ROADWATCH_DETECT_MODEL", "/env.onnx",
                "ROADWATCH_DETECT_MODEL_SHA256", "cd".repeat(32),
                "ROADWATCH_DETECTOR_PORT", "7000",
                "ROADWATCH_ANALYZER_PORT", "7001",
                "ROADWATCH_HOST", "");

        Options options = parse(List.of("--detector-port", "8000"), environment);

        assertThat(options)
                .isEqualTo(new Options(
                        new Ports(8000, 7001),
                        "127.0.0.1",
                        new Model.File(Path.of("/env.onnx")),
                        "cd".repeat(32),
                        false,
                        null));
    }

    @Test
    void relativeFilesAreOfTheFolderTheUserIsIn() {
        Options options = parse(List.of("--model", "a/../m.onnx", "--video", "v.mp4"), Map.of());

        assertThat(options.model())
                .isEqualTo(new Model.File(Path.of("").toAbsolutePath().resolve("m.onnx")));
        assertThat(options.video())
                .isEqualTo(new Video.File(Path.of("").toAbsolutePath().resolve("v.mp4")));
    }

    @Test
    void usualVideoIsPlayedUnlessAnotherOrNoneIsNamed() {
        Video usual = new Video.File(Path.of("/demo.mp4"));

        assertThat(parse(List.of(), Map.of(), usual).video()).isEqualTo(usual);
        assertThat(parse(List.of("--video", "none"), Map.of(), usual).video()).isNull();
        assertThat(parse(List.of("--video", "rtsp://cam/1"), Map.of(), usual).video())
                .isEqualTo(new Video.Address("rtsp://cam/1"));
    }

    @Test
    void autoIsNoModelOfTheUsers() {
        assertThat(parse(List.of("--model", "auto"), Map.of("ROADWATCH_DETECT_MODEL", "/env.onnx"))
                        .model())
                .isNull();
    }

    @Test
    void offlineStandsAmongOptionsAndCanBeOfTheEnvironment() {
        assertThat(parse(List.of("--offline", "--host", "0.0.0.0"), Map.of()))
                .isEqualTo(new Options(Ports.DEFAULT, "0.0.0.0", null, null, true, null));
        assertThat(parse(List.of(), Map.of("ROADWATCH_DETECT_DOWNLOAD", "0")).offline())
                .isTrue();
        assertThat(parse(List.of(), Map.of("ROADWATCH_DETECT_DOWNLOAD", "True")).offline())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --colour              | Unknown option '--colour'; see ./roadwatch help.
            --model               | --model needs a value.
            --model-sha256 abc    | --model-sha256: a SHA-256 has 64 hexadecimal digits, got 'abc'.
            --detector-port x     | A port must be a whole number (For input string: "x").
            --analyzer-port 70000 | --analyzer-port: the port of the analyzer must be in 1..65535, got 70000.
            """)
    void wrongWordsAreExplained(String line, String message) {
        assertThat(CommandLine.parse(List.of(line.split(" ")), Map.of(), null))
                .isEqualTo(new CommandLine.Parsed.Wrong(message));
    }

    @Test
    void wrongEnvironmentIsExplained() {
        assertThat(CommandLine.parse(List.of(), Map.of("ROADWATCH_ANALYZER_PORT", "0"), null))
                .isEqualTo(new CommandLine.Parsed.Wrong(
                        "Environment: the port of the analyzer must be in 1..65535, got 0."));
    }

    private static Options parse(List<String> words, Map<String, String> environment) {
        return parse(words, environment, null);
    }

    private static Options parse(List<String> words, Map<String, String> environment, @Nullable Video usual) {
        return ((CommandLine.Parsed.Ok) CommandLine.parse(words, environment, usual)).options();
    }
}
