package io.roadwatch.detector.group;

import static io.roadwatch.detector.group.Objects.carAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.testing.ConfigOf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProximityGrouperTest {

    private final ProximityGrouper grouper = ProximityGrouper.of(ConfigOf.defaults(GroupConfig.class));

    @Test
    void defaultsAreThoseOfTheOldSystem() {
        assertThat(grouper).isEqualTo(new ProximityGrouper(150, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "149.999, 0, true",
        "150, 0, true",
        "150.001, 0, false",
        "0, 150, true",
        "0, 150.001, false",
        "90, 120, true", // a right-angled triangle of 90, 120 and exactly 150
        "90, 120.001, false",
        "-120, -90, true",
        "106.066, 106.066, true", // 149.9999
        "106.067, 106.067, false", // 150.0014
    })
    void twoObjectsAreOneGroupUpToTheDistanceItself(float dx, float dy, boolean linked) {
        assertThat(grouper.group(List.of(carAt(300, 200), carAt(300 + dx, 200 + dy))))
                .hasSize(linked ? 1 : 0);
    }

    @Test
    void chainIsOneGroupThoughItsEndsAreFarApart() {
        List<TrafficGroup> groups =
                grouper.group(List.of(carAt(600, 50), carAt(100, 50), carAt(350, 50), carAt(225, 50), carAt(475, 50)));

        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).memberIndices()).containsExactly(0, 1, 2, 3, 4);
        assertThat(groups.get(0).bbox()).isEqualTo(new BoundingBox(90, 45, 610, 55));
    }

    @Test
    void lastObjectCanJoinTwoGroups() {
        List<Detection> apart = List.of(carAt(0, 0), carAt(100, 0), carAt(360, 0), carAt(460, 0));
        List<Detection> joined = new ArrayList<>(apart);
        joined.add(carAt(230, 0));

        assertThat(grouper.group(apart)).hasSize(2);
        assertThat(grouper.group(joined)).hasSize(1);
    }

    @Test
    void groupsAreNumberedInTheOrderOfTheirFirstMembers() {
        List<TrafficGroup> groups = grouper.group(
                List.of(carAt(2_000, 0), carAt(1_000, 0), carAt(0, 0), carAt(1_010, 0), carAt(10, 0), carAt(2_010, 0)));

        assertThat(groups).extracting(TrafficGroup::groupIndex).containsExactly(1, 2, 3);
        assertThat(groups)
                .extracting(TrafficGroup::memberIndices)
                .containsExactly(List.of(0, 5), List.of(1, 3), List.of(2, 4));
    }

    @Test
    void groupDescribesItsMembers() {
        List<TrafficGroup> groups = grouper.group(List.of(
                Objects.of("truck", 0.9f, 100, 100),
                Objects.of("car", 0.6f, 150, 120),
                Objects.of("car", 0.5f, 900, 900),
                Objects.of("bicycle", 0.45f, 120, 80),
                Objects.of("car", 0.45f, 160, 90)));

        assertThat(groups)
                .containsExactly(new TrafficGroup(
                        1,
                        List.of(0, 1, 3, 4),
                        new BoundingBox(90, 75, 170, 125),
                        List.of("bicycle", "car", "truck"),
                        0.6f));
    }

    @Test
    void distanceCountsFromCentreToCentreWhateverTheSizes() {
        Detection bus = new Detection("bus", 0.5f, new BoundingBox(0, 0, 400, 100));
        Detection touching = new Detection("car", 0.5f, new BoundingBox(400, 0, 440, 100)); // 220 px to its centre

        assertThat(grouper.group(List.of(bus, touching))).isEmpty();
    }

    @Test
    void smallerComponentsThanAskedForAreNoGroups() {
        ProximityGrouper threeAtLeast = new ProximityGrouper(150, 3);

        List<TrafficGroup> groups = threeAtLeast.group(
                List.of(carAt(0, 0), carAt(50, 0), carAt(1_000, 0), carAt(1_050, 0), carAt(1_100, 0)));

        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).groupIndex()).isEqualTo(1);
        assertThat(groups.get(0).memberIndices()).containsExactly(2, 3, 4);
    }

    @Test
    void noObjectsAndSingleObjectsAreNoGroups() {
        assertThat(grouper.group(List.of())).isEmpty();
        assertThat(grouper.group(List.of(carAt(5, 5)))).isEmpty();
    }

    @Test
    void senselessLimitsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProximityGrouper(Double.NaN, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProximityGrouper(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProximityGrouper(150, 0));
    }

    @Test
    void groupsDoNotDependOnTheOrderOfTheObjects() {
        Random random = new Random(150);
        for (int round = 0; round < 100; round++) {
            List<Detection> objects = new ArrayList<>();
            int count = random.nextInt(40);
            for (int i = 0; i < count; i++) {
                objects.add(carAt(random.nextInt(1_920), random.nextInt(1_080)));
            }
            Set<Set<Detection>> before = membersOf(objects);
            Collections.shuffle(objects, random);

            assertThat(membersOf(objects)).isEqualTo(before);
        }
    }

    private Set<Set<Detection>> membersOf(List<Detection> objects) {
        return grouper.group(objects).stream()
                .map(group -> group.memberIndices().stream().map(objects::get).collect(Collectors.toSet()))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
