package io.roadwatch.detector.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.detector.testing.Assets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with a real model on a few real pictures. */
class EvaluateCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path images;
    private Path labels;
    private final Path model = Assets.require("models/yolox_nano.onnx");

    @BeforeEach
    void copySomePictures() throws IOException {
        images = Files.createDirectories(folder.resolve("set/images"));
        labels = Files.createDirectories(folder.resolve("set/labels"));
        for (String scene : List.of("normal_highway__normal_frame1219", "normal_highway__normal_frame3598")) {
            Files.copy(Assets.require("images/cctv/images/" + scene + ".jpg"), images.resolve(scene + ".jpg"));
            Files.copy(Assets.require("images/cctv/labels/" + scene + ".txt"), labels.resolve(scene + ".txt"));
        }
        Files.copy(Assets.require("images/cctv/data.yaml"), folder.resolve("set/data.yaml"));
    }

    @Test
    void classesOfLabelsAndModelMeetByName() throws IOException {
        CommandRun run = evaluate("--json", folder.resolve("e.json"));

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("class names from " + folder.resolve("set/data.yaml"))
                .contains("taken as one: biker -> motorcycle, cyclist -> bicycle, people -> person")
                .contains("left out because no label knows them: airplane, bus")
                .doesNotContain("NOT KNOWN")
                .containsPattern("infer +\\d+\\.\\d\\d")
                .contains("layout yolox, input 416x416");
        JsonNode json = JSON.readTree(folder.resolve("e.json").toFile());
        assertThat(json.get("perClass").fieldNames())
                .toIterable()
                .containsExactly("motorcycle", "car", "bicycle", "person", "truck");
        assertThat(json.at("/perClass/car/ap50").asDouble()).isBetween(0.3, 1.0);
        assertThat(json.at("/millisPerPicture/all/median").asDouble()).isPositive();
        assertThat(json.at("/pictures/shown").asInt()).isEqualTo(2);
    }

    @Test
    void classesCanBeTakenTogether() throws IOException {
        evaluate(
                "--map",
                "car=vehicle,truck=vehicle,bus=vehicle",
                "--classes",
                "vehicle",
                "--json",
                folder.resolve("e.json"));

        JsonNode json = JSON.readTree(folder.resolve("e.json").toFile());
        assertThat(json.get("perClass").fieldNames()).toIterable().containsExactly("vehicle");
        assertThat(json.at("/perClass/vehicle/objects").asLong()).isEqualTo(labelledVehicles());
    }

    @Test
    void labelClassThatTheModelDoesNotKnowCountsAsMissedAndIsSaid() throws IOException {
        CommandRun run =
                evaluate("--label-names", "biker,tuk-tuk,cyclist,people,truck", "--json", folder.resolve("e.json"));

        assertThat(run.out()).contains("NOT KNOWN TO THE MODEL").contains("tuk tuk");
        assertThat(JSON.readTree(folder.resolve("e.json").toFile())
                        .at("/perClass/tuk tuk/ap50")
                        .asDouble(-1))
                .isZero();
    }

    @Test
    void withoutNamesTheModelsOwnNumbersAreMeantAndThatIsSaid() throws IOException {
        Files.delete(folder.resolve("set/data.yaml"));

        assertThat(evaluate().out())
                .contains("class names from the model itself, as no file names the labels' classes");
    }

    @Test
    void pictureWithoutALabelFileHasNoObjects() throws IOException {
        Files.delete(labels.resolve("normal_highway__normal_frame1219.txt"));

        assertThat(evaluate().out()).contains("1 pictures without a label file count as empty");
    }

    @Test
    void labelsOfOtherPicturesAreRefused() throws IOException {
        Path others = Files.createDirectories(folder.resolve("others"));
        Files.writeString(others.resolve("x.txt"), "0 0.5 0.5 0.1 0.1");

        CommandRun run = CommandRun.of("evaluate", "--model", model, "--images", images, "--labels", others);

        assertThat(run.err()).startsWith("None of the 2 pictures has a label file in " + others);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void wrongLabelIsExitCode1WithItsLine() throws IOException {
        Path file = Files.writeString(labels.resolve("normal_highway__normal_frame1219.txt"), "1 2 3\n");

        CommandRun run = evaluate();

        assertThat(run.err()).startsWith(file + ", line 1: 5 values are needed");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void jsonOnTheConsoleIsAlone() throws IOException {
        assertThat(JSON.readTree(evaluate("--json", "-").out()).has("overall")).isTrue();
    }

    private long labelledVehicles() throws IOException {
        try (Stream<Path> files = Files.list(labels)) {
            return files.flatMap(EvaluateCommandTest::lines)
                    .filter(line -> line.startsWith("1 ") || line.startsWith("4 "))
                    .count();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private CommandRun evaluate(Object... more) {
        return CommandRun.of(Stream.concat(
                        Stream.of("evaluate", "--model", model, "--images", images, "--labels", labels),
                        Stream.of(more))
                .toArray());
    }
}
