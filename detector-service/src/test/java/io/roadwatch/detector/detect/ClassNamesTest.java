package io.roadwatch.detector.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassNamesTest {

    private static final Naming NO_FILE = new Naming(List.of(), null, List.of());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{0: 'car', 1: 'stop sign', 2: \"driver's \\\"seat\\\"\"}",
                "['car', 'stop sign', 'driver\\'s \"seat\"']",
                "{\"0\": \"car\", \"1\":\"stop sign\",\"2\":\"driver\\u0027s \\\"seat\\\"\"}",
                " [\"car\" , \"stop sign\", \"driver\\x27s \\\"seat\\\"\" , ] ",
                "[car, stop sign, driver's \"seat\"]",
            })
    void listsAreReadAsExportersWriteThem(String text) {
        assertThat(NamesText.parse(text)).containsExactly("car", "stop sign", "driver's \"seat\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "car",
                "{",
                "[",
                "['car'",
                "['car",
                "{0: 'car', 2: 'bus'}",
                "{1: 'car'}",
                "{'car': 0}",
                "['a' 'b']",
                "[,]",
                "['\\x2",
                "{0 'car'}",
                "['\\uzzzz']"
            })
    void otherTextIsRefusedWithAReason(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> NamesText.parse(text));
    }

    @Test
    void classNamesAreReadOnePerLine() throws IOException {
        assertThat(names("names.txt", "biker\n  car \n\ncyclist\r\n")).containsExactly("biker", "car", "cyclist");
    }

    @Test
    void namesOfADataSetAreReadFromItsYaml() throws IOException {
        assertThat(names("a.yaml", "nc: 2\nnames: ['biker', 'car']\n")).containsExactly("biker", "car");
        assertThat(names("b.yml", "names:\n- biker\n- car # with a tow bar\n- \"pick-up\"\nnc: 3\n"))
                .containsExactly("biker", "car", "pick-up");
        assertThat(names("c.yaml", "train: images\nnames:\n  0: biker\n  1: stop sign\n"))
                .containsExactly("biker", "stop sign");
        assertThat(names("d.yaml", "names: [\n  biker,\n  car\n]\n")).containsExactly("biker", "car");
    }

    @Test
    void unusableFileOfClassNamesIsNamed() throws IOException {
        Path binary = Files.write(folder.resolve("names.bin"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path gap = Files.writeString(folder.resolve("gap.yaml"), "names:\n  0: car\n  2: bus\n");
        Path other = Files.writeString(folder.resolve("other.yaml"), "classes: [car]\n");

        for (Path file : List.of(folder.resolve("absent.txt"), binary, empty, gap, other)) {
            assertThatExceptionOfType(DetectException.class)
                    .isThrownBy(() -> NamesFile.read(file))
                    .withMessageContaining(file.toString());
        }
    }

    @Test
    void operatorsFileIsAboveTheMetadata() throws IOException {
        Map<String, String> metadata = Map.of("names", "{0: 'Auto'}");
        Path file = Files.writeString(folder.resolve("names.txt"), "car\n");

        assertThat(ClassNames.told(new Naming(List.of(), file, List.of()), metadata))
                .contains(new ClassNames(List.of("car")));
        assertThat(ClassNames.told(NO_FILE, metadata)).contains(new ClassNames(List.of("Auto")));
        assertThat(ClassNames.told(NO_FILE, Map.of("names", "unreadable"))).isEmpty();
        assertThat(ClassNames.told(NO_FILE, Map.of())).isEmpty();
    }

    @Test
    void modelThatDoesNotNameItsEightyClassesIsTakenForCoco() {
        assertThat(ClassNames.decide(Optional.empty(), OptionalInt.of(80))).isEqualTo(ClassNames.coco());
        assertThat(ClassNames.decide(Optional.empty(), OptionalInt.empty())).isEqualTo(ClassNames.coco());
    }

    @Test
    void otherNumberOfClassesWithoutNamesIsRefused() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> ClassNames.decide(Optional.empty(), OptionalInt.of(3)))
                .withMessage(
                        "The model tells 3 classes apart and does not name them; name a file with one name per line,"
                                + " in the model's order, in roadwatch.detect.class-names.");
    }

    @Test
    void namesThatAreNotAsManyAsTheClassesAreRefused() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(
                        () -> ClassNames.decide(Optional.of(new ClassNames(List.of("car", "bus"))), OptionalInt.of(80)))
                .withMessageStartingWith("The model tells 80 classes apart, but 2 names are known; ");
    }

    private List<String> names(String file, String text) throws IOException {
        return NamesFile.read(Files.writeString(folder.resolve(file), text)).names();
    }
}
