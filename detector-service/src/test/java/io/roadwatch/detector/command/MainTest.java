package io.roadwatch.detector.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong command lines: a sentence and exit code 2, before any model is loaded. */
class MainTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"detect", "evaluate", "evaluate-tracking", "fetch"})
    void everyCommandExplainsItself(String command) {
        CommandRun run = CommandRun.of(command, "--help");

        assertThat(run.out()).startsWith("Usage: ./roadwatch " + command).contains("  --");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(132));
        assertThat(run.code()).isZero();
    }

    @Test
    void unknownCommandIsToldWhatThereIs() {
        CommandRun run = CommandRun.of("dance");

        assertThat(run.err())
                .startsWith("Unknown command 'dance'; there are: detect, evaluate, evaluate-tracking, fetch");
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            detect --colour red                          | Unknown option '--colour'.
            detect --json                                | --json needs a value.
            detect --json a --json b                     | --json is given twice.
            detect --json a                              | Either --images or --video is needed.
            detect --images /nowhere --json a            | /nowhere does not exist.
            detect --images EMPTY --json a               | There are no pictures in EMPTY (1 other files).
            detect --video EMPTY --json a                | EMPTY is a folder, --video takes a clip.
            detect --video rtsp://h/1 --json a           | rtsp:/h/1 is an address; detect takes files.
            detect --images FULL                         | --json is needed.
            detect --images FULL --json a --every 2      | --every is for clips.
            detect --images FULL --json a --annotate FULL | --annotate FULL would mix drawings and pictures
            detect --images FULL --json a --annotate FULL/sub | --annotate FULL/sub would mix drawings and pictures
            detect --images FULL --json a --model none   | No model: pass --model FILE
            detect --images FULL --json a --model no.onnx | There is no model file
            detect --images FULL --json a --model nonsense | The model 'nonsense' is neither a file nor in the catalogue
            detect --images FULL --json a --model x --confidence q | The settings cannot be used: The config property roadwatch.detect.confidence
            detect --images FULL --json a --model x --confidence 7 | The settings cannot be used: confidence must be in 0..1
            evaluate --images FULL                       | --labels is needed.
            evaluate --images FULL --labels /nowhere     | --labels /nowhere is no folder.
            evaluate --images EMPTY --labels EMPTY       | There are no pictures in EMPTY
            evaluate --images FULL --labels EMPTY --map a | --map takes pairs such as people=person, not 'a'.
            evaluate --images FULL --labels EMPTY --label-names b | --label-names b is neither a file nor names with commas.
            evaluate --images FULL --labels EMPTY --at-confidence 2 | --at-confidence must be a number in 0..1.
            detect --images FULL --json a --model-sha256 x | roadwatch.detect.model-sha256 says what the model must have
            fetch                                        | No model: pass --model with a name such as yolox-nano
            fetch --images a                             | Unknown option '--images'.
            fetch --model https://h/m.onnx               | The model https://h/m.onnx comes over the network
            """)
    void wrongWordsAreASentenceAndExitCode2(String line, String sentence) throws IOException {
        Path empty = Files.createDirectories(folder.resolve("EMPTY"));
        Files.writeString(empty.resolve("notes.txt"), "");
        Path full = Files.createDirectories(folder.resolve("FULL"));
        Files.writeString(full.resolve("a.jpg"), "");
        String words = line.replace("EMPTY", empty.toString()).replace("FULL", full.toString());

        CommandRun run = CommandRun.of((Object[]) words.split(" "));

        assertThat(run.err())
                .startsWith(sentence.replace("EMPTY", empty.toString()).replace("FULL", full.toString()))
                .contains("See ./roadwatch ")
                .doesNotContain("Exception");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void settingsOfTheServiceAreThoseOfTheCommand() throws IOException {
        Files.writeString(folder.resolve("a.jpg"), "");

        CommandRun run = CommandRun.in(
                Map.of("ROADWATCH_DETECT_MODEL", "/of/the/environment.onnx"),
                "detect",
                "--images",
                folder,
                "--json",
                folder.resolve("x.json"));

        assertThat(run.err()).startsWith("There is no model file /of/the/environment.onnx.");
    }

    @Test
    void fileThatIsNoModelIsExitCode1AndLeavesNoOutput() throws IOException {
        Files.writeString(folder.resolve("a.jpg"), "");
        Path model = Files.writeString(folder.resolve("m.onnx"), "no model");

        CommandRun run =
                CommandRun.of("detect", "--images", folder, "--json=" + folder.resolve("x.json"), "--model", model);

        assertThat(run.err()).startsWith("The model file %s cannot be loaded".formatted(model));
        assertThat(run.code()).isEqualTo(1);
        assertThat(folder.resolve("x.json")).doesNotExist();
    }
}
