package io.roadwatch.detector.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.detector.testing.Assets;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command with a real model on real pictures. */
class DetectCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PICTURE = "images/exact-416/02.png";

    @TempDir
    private Path folder;

    private final Path model = Assets.require("models/yolox_nano.onnx");

    @Test
    void detectionsAreThoseOfTheReference() throws IOException {
        JsonNode reference = JSON.readTree(
                        Assets.require("reference/exact-detections.json").toFile())
                .get("models")
                .get("yolox_nano")
                .get("detections")
                .get("02.png");
        List<List<Double>> expected = rows(reference);

        CommandRun run = CommandRun.of("detect", "--model", model, "--images", Assets.require(PICTURE), "--json", "-");

        assertThat(run.code()).isZero();
        List<List<Double>> found =
                rows(JSON.readTree(run.out()).get("detections").get("02.png"));
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).get(0)).isEqualTo(expected.get(i).get(0));
            for (int j = 1; j < 6; j++) {
                assertThat(found.get(i).get(j)).isCloseTo(expected.get(i).get(j), offset(j == 1 ? 0.01 : 1));
            }
        }
    }

    @Test
    void everyPictureOfTheFolderHasItsNameWhateverItIs() throws IOException {
        Path source = Assets.require(PICTURE);
        Path pictures = Files.createDirectories(folder.resolve("in/a b"));
        Files.copy(source, folder.resolve("in/交叉口-é.png"));
        Files.copy(source, pictures.resolve("50%03d.png"));
        Files.copy(source, pictures.resolve("UPPER.PNG"));
        Files.writeString(pictures.resolve("notes.txt"), "no picture");
        Files.writeString(pictures.resolve(".hidden.png"), "no picture");

        CommandRun run = detect(folder.resolve("in"));

        JsonNode detections = JSON.readTree(folder.resolve("out.json").toFile()).get("detections");
        assertThat(detections.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("a b/50%03d.png", "a b/UPPER.PNG", "交叉口-é.png");
        assertThat(detections.get("交叉口-é.png")).isNotEmpty().isEqualTo(detections.get("a b/50%03d.png"));
        assertThat(run.err()).contains("3 pictures, 0 unreadable, 1 other files skipped");
        assertThat(run.code()).isZero();
    }

    @Test
    void unreadablePictureIsSaidAndTheOthersAreWritten() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("in"));
        Files.copy(Assets.require(PICTURE), pictures.resolve("good.png"));
        Files.writeString(pictures.resolve("broken.jpg"), "no picture");

        CommandRun run = detect(pictures);

        assertThat(JSON.readTree(folder.resolve("out.json").toFile())
                        .get("detections")
                        .fieldNames())
                .toIterable()
                .containsExactly("good.png");
        assertThat(run.err()).contains("broken.jpg is left out").contains("1 pictures, 1 unreadable");
        assertThat(run.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--images", "--video"})
    void framesOfAClipAreNumberedFromZero(String option) throws IOException {
        Path clip = Assets.require("video/highway-slip-road.mp4");

        CommandRun run = CommandRun.of(
                "detect", "--model", model, option, clip, "--every", 20, "--json", folder.resolve("out.json"));

        assertThat(JSON.readTree(folder.resolve("out.json").toFile())
                        .get("detections")
                        .fieldNames())
                .toIterable()
                .containsExactly("frame-000000", "frame-000020", "frame-000040");
        assertThat(run.code()).isZero();
    }

    @Test
    void fileThatIsNoClipIsExitCode1WithAnEmptyResult() throws IOException {
        Path clip = Files.writeString(folder.resolve("clip.mp4"), "no clip");

        CommandRun run = detect(clip);

        assertThat(run.err()).contains("clip.mp4 cannot be read");
        assertThat(run.code()).isEqualTo(1);
        assertThat(JSON.readTree(folder.resolve("out.json").toFile()).get("detections"))
                .isEmpty();
    }

    @Test
    void allClassesOfTheModelCountUnlessSomeAreChosen() throws IOException {
        Path picture = Assets.require(PICTURE);
        Map<String, String> ofTheService = Map.of("ROADWATCH_DETECT_CLASSES", "person");

        CommandRun all = CommandRun.in(ofTheService, "detect", "--model", model, "--images", picture, "--json", "-");
        CommandRun cars =
                CommandRun.of("detect", "--model", model, "--images", picture, "--json", "-", "--classes", "car");

        assertThat(JSON.readTree(all.out()).get("classes")).hasSize(80);
        assertThat(rows(JSON.readTree(all.out()).get("detections").get("02.png")))
                .anyMatch(row -> row.get(0) == 2);
        assertThat(rows(JSON.readTree(cars.out()).get("detections").get("02.png")))
                .isNotEmpty()
                .allMatch(row -> row.get(0) == 2);
        assertThat(CommandRun.of("detect", "--model", model, "--images", picture, "--json", "-", "--classes", "tram")
                        .err())
                .startsWith("The model knows no class 'tram'; it knows: person, bicycle, car");
    }

    @Test
    void annotatedPicturesAreJpegsOfTheSameSize() throws IOException {
        Path drawn = folder.resolve("drawn");

        CommandRun.of(
                "detect",
                "--model",
                model,
                "--images",
                Assets.require(PICTURE),
                "--json",
                folder.resolve("out.json"),
                "--annotate",
                drawn);

        BufferedImage annotated = ImageIO.read(new File(drawn.toFile(), "02.png.jpg"));
        assertThat(annotated.getWidth()).isEqualTo(416);
        assertThat(annotated.getHeight()).isEqualTo(416);
    }

    @Test
    void outputAppearsAsAWholeAndLeavesNothingBeside() throws IOException {
        detect(Assets.require(PICTURE));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("out.json");
        }
    }

    private CommandRun detect(Path images) {
        return CommandRun.of("detect", "--model", model, "--images", images, "--json", folder.resolve("out.json"));
    }

    private static List<List<Double>> rows(JsonNode array) {
        List<List<Double>> rows = new ArrayList<>();
        array.forEach(row -> {
            List<Double> values = new ArrayList<>();
            row.forEach(value -> values.add(value.asDouble()));
            rows.add(values);
        });
        return rows;
    }
}
