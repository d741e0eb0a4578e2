package io.roadwatch.detector.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.detect.layout.Candidates;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneObjectOneBoxTest {

    private static final Thresholds HALF = new Thresholds(0.1f, 0.5f, 3);

    private final Candidates candidates = new Candidates();

    @Test
    void classesOfTheModelThatAreOneForUsSuppressEachOther() {
        ReportedClasses cars = classes(ClassRename.of("Car=car"), ClassRename.of("Van=car"));
        candidates.add(0, 0, 100, 100, 0.6f, 0);
        candidates.add(2, 0, 100, 100, 0.8f, 1); // the same, seen as a van
        candidates.add(0, 2, 100, 100, 0.7f, 2); // a bus in the same place is another object

        assertThat(new OneObjectOneBox(HALF, cars, true).choose(candidates)).containsExactly(1, 2);
    }

    @Test
    void withoutAMappingTheModelsClassesStayApart() {
        candidates.add(0, 0, 100, 100, 0.6f, 0);
        candidates.add(2, 0, 100, 100, 0.8f, 1);

        assertThat(new OneObjectOneBox(HALF, classes(), true).choose(candidates))
                .containsExactly(1, 0);
    }

    @Test
    void modelThatSuppressesItselfIsOnlySortedAndCut() {
        candidates.add(0, 0, 100, 100, 0.6f, 0);
        candidates.add(1, 0, 100, 100, 0.8f, 0);
        candidates.add(2, 0, 100, 100, 0.7f, 0);
        candidates.add(3, 0, 100, 100, 0.9f, 0);

        assertThat(new OneObjectOneBox(HALF, classes(), false).choose(candidates))
                .containsExactly(3, 1, 2);
    }

    @Test
    void boxesThatAreOneForUsDoNotUseUpPlaces() {
        ReportedClasses cars = classes(ClassRename.of("Car=car"), ClassRename.of("Van=car"));
        candidates.add(0, 0, 100, 100, 0.9f, 0);
        candidates.add(2, 0, 100, 100, 0.8f, 1); // the same, seen as a van
        candidates.add(200, 0, 300, 100, 0.7f, 0);
        candidates.add(200, 2, 300, 100, 0.6f, 1); // the same, seen as a van
        candidates.add(400, 0, 500, 100, 0.5f, 1);
        candidates.add(600, 0, 700, 100, 0.4f, 2);

        for (boolean needed : new boolean[] {true, false}) {
            assertThat(new OneObjectOneBox(HALF, cars, needed).choose(candidates))
                    .containsExactly(0, 2, 4);
        }
    }

    private static ReportedClasses classes(ClassRename... mapping) {
        return ReportedClasses.of(
                new ClassNames(List.of("Car", "Van", "Bus")), new Naming(List.of(), null, List.of(mapping)));
    }
}
