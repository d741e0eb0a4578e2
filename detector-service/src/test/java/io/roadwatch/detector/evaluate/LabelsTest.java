package io.roadwatch.detector.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roadwatch.contract.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private static final LabelNames NAMES = LabelNames.of(List.of("car", "bus"), "the test");

    @TempDir
    private Path folder;

    @Test
    void relativeCentreAndSizeBecomePixels() throws IOException {
        assertThat(read("1 0.5 0.25 0.5 0.1\n\n0 0.5 0.5 1 1\n").objects())
                .containsExactly(
                        new LabelledObject("bus", new BoundingBox(160, 96, 480, 144)),
                        new LabelledObject("car", new BoundingBox(0, 0, 640, 480)));
    }

    @Test
    void polygonIsReducedToItsBox() throws IOException {
        YoloLabels labels = read("0 0.5 0.1 0.75 0.5 0.25 0.4\n");

        assertThat(labels.objects()).containsExactly(new LabelledObject("car", new BoundingBox(160, 48, 480, 240)));
        assertThat(labels.polygons()).isEqualTo(1);
    }

    @Test
    void boxWithoutAreaIsLeftOutAndCounted() throws IOException {
        YoloLabels labels = read("0 0.5 0.5 0 0.1\n");

        assertThat(labels.objects()).isEmpty();
        assertThat(labels.empty()).isEqualTo(1);
    }

    @Test
    void emptyFileIsAPictureWithoutObjects() throws IOException {
        assertThat(read("").objects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            0 0.5 0.5 0.1               | 5 values are needed, or a polygon, but there are 4.
            0 0.5 0.5 0.1 0.1 0.9       | 5 values are needed, or a polygon, but there are 6.
            0 320 240 64 48             | 64 is not relative to the picture (0..1).
            2 0.5 0.5 0.1 0.1           | class 2 has no name in the test.
            car 0.5 0.5 0.1 0.1         | 'car' is no number.
            0.5 0.5 0.5 0.1 0.1         | the class '0.5' is no number from 0 on.
            0 NaN 0.5 0.1 0.1           | NaN is not relative to the picture (0..1).
            """)
    void wrongLineIsNamed(String line, String message) {
        assertThatExceptionOfType(LabelException.class)
                .isThrownBy(() -> read("0 0.5 0.5 0.1 0.1\n" + line))
                .withMessage("%s, line 2: %s".formatted(folder.resolve("x.txt"), message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "names: [bus, 'traffic light']",
                "nc: 2\nnames:\n  - bus\n  - traffic light\n",
                "names:\n  0: bus\n  1: traffic light\n",
                "path: .\nnames: {\"0\": \"bus\", \"1\": \"traffic light\"}",
            })
    void namesOfAYamlFileMayBeAListOrAMap(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("data.yaml"), text);

        assertThat(LabelNames.read(file).byNumber()).isEqualTo(Map.of(0, "bus", 1, "traffic light"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nc: 2", "names: 7", "[1, 2", "names: {a: b}", "", "names: !!java.net.URL [http://x]"})
    void yamlWithoutNamesIsASentence(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("data.yaml"), text);

        assertThatExceptionOfType(LabelException.class)
                .isThrownBy(() -> LabelNames.read(file))
                .withMessageContaining(file.toString());
    }

    @Test
    void namesAreFoundBesideTheLabelsOrAboveThem() throws IOException {
        Path labels = Files.createDirectories(folder.resolve("set/labels"));
        Path images = Files.createDirectories(folder.resolve("set/images"));
        assertThat(LabelNames.beside(labels, images)).isEmpty();

        Files.writeString(folder.resolve("set/data.yaml"), "names: [above]");
        assertThat(LabelNames.beside(labels, images).orElseThrow().names()).containsExactly("above");

        Files.writeString(labels.resolve("classes.txt"), "beside\nsecond\n\n");
        assertThat(LabelNames.beside(labels, images).orElseThrow().names()).containsExactly("beside", "second");
    }

    @Test
    void oneNameForTheClassesOfLabelsAndModels() {
        ClassVocabulary usual = new ClassVocabulary(Map.of());
        ClassVocabulary coarse =
                new ClassVocabulary(Map.of("Car", "vehicle", "motorcycle", "vehicle", "cyclist", "rider"));

        assertThat(usual.canonical("People")).isEqualTo("person");
        assertThat(usual.canonical("Traffic_Light")).isEqualTo("traffic light");
        assertThat(usual.canonical("van")).isEqualTo("van");
        assertThat(coarse.canonical("CAR")).isEqualTo("vehicle");
        assertThat(coarse.canonical("biker")).isEqualTo("vehicle"); // a synonym first, then the user's word for it
        assertThat(coarse.canonical("cyclist")).isEqualTo("rider"); // the user's word wins
        assertThat(coarse.canonical("bicycle")).isEqualTo("bicycle");
    }

    private YoloLabels read(String text) throws IOException {
        return YoloLabels.read(Files.writeString(folder.resolve("x.txt"), text), NAMES, 640, 480);
    }
}
