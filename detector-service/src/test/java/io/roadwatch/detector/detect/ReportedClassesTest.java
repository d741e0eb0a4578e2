package io.roadwatch.detector.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportedClassesTest {

    @Test
    void cocoNamesHaveTheirUsualNumbers() {
        ClassNames coco = ClassNames.coco();

        assertThat(coco.size()).isEqualTo(80);
        assertThat(coco.nameOf(0)).isEqualTo("person");
        assertThat(coco.nameOf(2)).isEqualTo("car");
        assertThat(coco.nameOf(7)).isEqualTo("truck");
        assertThat(coco.nameOf(9)).isEqualTo("traffic light");
        assertThat(coco.nameOf(11)).isEqualTo("stop sign");
        assertThat(coco.nameOf(79)).isEqualTo("toothbrush");
    }

    @Test
    void defaultClassesAreTheEightOfTheRoad() {
        ReportedClasses reported =
                ReportedClasses.of(ClassNames.coco(), DetectSettings.defaults().classes());

        assertThat(reported.names())
                .containsExactly(
                        "person", "bicycle", "car", "motorcycle", "bus", "truck", "traffic light", "stop sign");
        assertThat(reported.includes(3)).isTrue();
        assertThat(reported.includes(4)).isFalse(); // airplane
    }

    @Test
    void noNamesReportEverything() {
        assertThat(ReportedClasses.of(ClassNames.coco(), List.of()).names()).hasSize(80);
    }

    @Test
    void modelThatKnowsNoWantedClassIsRefused() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> ReportedClasses.of(new ClassNames(List.of("cat", "dog")), List.of("cars")))
                .withMessage(
                        "The model knows none of the classes [cars] that are to be reported; it knows [cat, dog].");
    }

    @Test
    void classNamesAreReadOnePerLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("names.txt"), "biker\n  car \n\ncyclist\r\n");

        assertThat(ClassNames.from(file).names()).containsExactly("biker", "car", "cyclist");
    }

    @Test
    void unusableFileOfClassNamesIsNamed(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("names.bin"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        Path empty = Files.createFile(folder.resolve("empty.txt"));

        for (Path file : List.of(folder.resolve("absent.txt"), binary, empty)) {
            assertThatExceptionOfType(DetectException.class)
                    .isThrownBy(() -> ClassNames.read(file))
                    .withMessageContaining(file.toString());
        }
    }
}
