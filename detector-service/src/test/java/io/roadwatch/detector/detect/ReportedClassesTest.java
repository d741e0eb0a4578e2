package io.roadwatch.detector.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

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
                ReportedClasses.of(ClassNames.coco(), DetectSettings.defaults().naming());

        assertThat(reported.names())
                .containsExactly(
                        "person", "bicycle", "car", "motorcycle", "bus", "truck", "traffic light", "stop sign");
        assertThat(reported.includes(3)).isTrue();
        assertThat(reported.includes(4)).isFalse(); // airplane
    }

    @Test
    void classBeyondTheNamesShowsThatTheyAreOfAnotherModel() {
        ReportedClasses reported =
                ReportedClasses.of(ClassNames.coco(), DetectSettings.defaults().naming());

        assertThat(reported.includes(79)).isFalse();
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> reported.includes(80))
                .withMessage(
                        "The model found an object of class 80 (counted from 0), but only 80 classes have names, so"
                                + " that every name may be wrong; name all classes, in the model's order, in"
                                + " roadwatch.detect.class-names.");
    }

    @Test
    void noNamesReportEverything() {
        assertThat(ReportedClasses.of(ClassNames.coco(), reporting()).names()).hasSize(80);
    }

    @Test
    void modelThatKnowsNoWantedClassIsRefused() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> ReportedClasses.of(new ClassNames(List.of("cat", "dog")), reporting("cars")))
                .withMessage(
                        "The model knows none of the classes [cars] that are to be reported; it knows [cat, dog].");
    }

    @Test
    void mappedClassesAreReportedUnderOurNames() {
        ClassNames kitti = new ClassNames(List.of("Car", "Van", "Pedestrian", "Misc"));

        ReportedClasses reported = ReportedClasses.of(
                kitti,
                new Naming(
                        List.of("car", "person"),
                        null,
                        List.of(
                                ClassRename.of("Car=car"),
                                ClassRename.of("Van=car"),
                                ClassRename.of(" Pedestrian = person"))));

        assertThat(reported.names()).containsExactly("car", "person");
        assertThat(reported.nameOf(1)).isEqualTo("car");
        assertThat(reported.includes(2)).isTrue();
        assertThat(reported.includes(3)).isFalse();
        assertThat(reported.merged()).isTrue();
        assertThat(reported.modelClasses()).isEqualTo(4);
    }

    @Test
    void mappingOfAClassThatTheModelDoesNotKnowIsRefused() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> ReportedClasses.of(
                        new ClassNames(List.of("Car", "Van")),
                        new Naming(List.of(), null, List.of(ClassRename.of("car=car")))))
                .withMessage("roadwatch.detect.class-mapping maps [car], which the model does not know;"
                        + " it knows [Car, Van].");
    }

    @Test
    void refusalSaysWhichMappingWouldHelp() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> ReportedClasses.of(
                        new ClassNames(List.of("Car", "Pedestrian", "Traffic-Lights", "tree")),
                        reporting("car", "person", "traffic light", "bus")))
                .withMessageEndingWith("; roadwatch.detect.class-mapping="
                        + "Car=car,Pedestrian=person,Traffic-Lights=traffic light would help.");
    }

    private static Naming reporting(String... classes) {
        return new Naming(List.of(classes), null, List.of());
    }
}
