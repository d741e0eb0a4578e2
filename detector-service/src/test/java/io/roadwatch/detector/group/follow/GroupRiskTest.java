package io.roadwatch.detector.group.follow;

import static io.roadwatch.detector.group.Tracked.movingCar;
import static io.roadwatch.detector.group.Tracked.parkedCar;
import static io.roadwatch.detector.group.Tracked.stoppedCar;
import static io.roadwatch.detector.group.Tracked.walker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roadwatch.contract.Detection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 20 px are a metre here. */
class GroupRiskTest {

    private static final double OLD = 60;

    @Test
    void parkedRowIsNoRisk() {
        GroupRisk risk = GroupRisk.of(users(parkedCar(1, 0, 0), parkedCar(2, 60, 0), parkedCar(3, 120, 0)), OLD);

        assertThat(risk).isEqualTo(new GroupRisk(0, 0, 0));
    }

    @Test
    void priorIsThatOfTheWorstPairHoweverManyThereAre() {
        Detection walker = walker(1, 0, 0, 0, 20);
        List<Detection> manyCars = new ArrayList<>(List.of(walker));
        for (int i = 0; i < 20; i++) {
            manyCars.add(parkedCar(2 + i, 35, 0));
        }

        double one = GroupRisk.of(users(walker, parkedCar(2, 35, 0)), OLD).prior();
        double many =
                GroupRisk.of(manyCars.stream().map(RoadUser::of).toList(), OLD).prior();

        assertThat(one).isCloseTo(0.30 + 0.10, within(1e-6)); // mixed, and a vulnerable road user who moves
        assertThat(many).isEqualTo(one);
    }

    @Test
    void meetingStandsOutInAJam() {
        List<Detection> jam = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            jam.add(stoppedCar(i, i * 60, 0, 20));
        }
        double before =
                GroupRisk.of(jam.stream().map(RoadUser::of).toList(), OLD).prior();
        jam.add(movingCar(99, 300, 200, 0, -200)); // 10 m/s, into the jam in a second

        double after =
                GroupRisk.of(jam.stream().map(RoadUser::of).toList(), OLD).prior();

        assertThat(before).isZero();
        assertThat(after).isGreaterThan(0.35);
    }

    @Test
    void newGroupIsWorthALittleMore() {
        List<RoadUser> row = users(parkedCar(1, 0, 0), parkedCar(2, 60, 0));

        assertThat(GroupRisk.of(row, 0).prior()).isCloseTo(0.10, within(1e-6));
        assertThat(GroupRisk.of(row, 1.5).prior()).isCloseTo(0.05, within(1e-6));
        assertThat(GroupRisk.of(row, 3).prior()).isZero();
    }

    @Test
    void speedsAreThoseOfTheMembersThatMove() {
        GroupRisk risk = GroupRisk.of(
                users(movingCar(1, 0, 0, 30, 40), movingCar(2, 100, 0, -10, 0), parkedCar(3, 400, 0)), OLD);

        assertThat(risk.fastestPxPerS()).isEqualTo(50);
        assertThat(risk.closingPxPerS()).isEqualTo(40); // 30 + 10 along the line of the centres
    }

    @Test
    void twoHundredObjectsThatAllMoveAreJudged() {
        List<RoadUser> crowd = IntStream.range(0, 200)
                .mapToObj(i -> RoadUser.of(movingCar(i, i % 20 * 40, i / 20 * 40, i % 7 * 10, i % 5 * 10)))
                .toList();

        assertThat(GroupRisk.of(crowd, OLD).prior()).isBetween(0.0, 1.0);
    }

    private static List<RoadUser> users(Detection... detections) {
        return List.of(detections).stream().map(RoadUser::of).toList();
    }
}
