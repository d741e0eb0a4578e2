package io.roadwatch.detector.group;

import static io.roadwatch.detector.group.Tracked.movingCar;
import static io.roadwatch.detector.group.Tracked.parkedCar;
import static io.roadwatch.detector.group.Tracked.stoppedCar;
import static io.roadwatch.detector.group.Tracked.unknownCar;
import static io.roadwatch.detector.group.Tracked.walker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roadwatch.contract.Detection;
import io.roadwatch.detector.group.WatchedRoad.Call;
import io.roadwatch.detector.testing.ConfigOf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a camera calls for in stream time, with the defaults: five frames a second, calls of one second. */
class AttentionScenarioTest {

    private static final Duration COOLDOWN = Duration.ofSeconds(3);

    private final WatchedRoad road =
            new WatchedRoad(new AwareTrigger(COOLDOWN, Attention.of(ConfigOf.defaults(TriggerConfig.class), 8)));

    @Test
    void parkedRowIsLookedAtOnceInTenMinutesAndOnceMoreAfterwards() {
        road.pass(600, second -> parkedRow(6));
        assertThat(road.calls()).extracting(Call::second).containsExactly(1.6); // when the group has settled
        assertThat(road.latest().whyNot()).contains(SuppressReason.NOTHING_MOVES);

        road.pass(10, second -> parkedRow(6));
        assertThat(road.calls()).extracting(Call::second).containsExactly(1.6, 601.6);
    }

    @Test
    void oldSystemCallsForTheSameRowEveryFewSeconds() {
        WatchedRoad contract = new WatchedRoad(new ContractTrigger(COOLDOWN));

        contract.pass(600, second -> parkedRow(6));

        assertThat(contract.calls()).hasSize(150); // a second of call, three of cooldown
    }

    @Test
    void parkedRowWithAFlickeringMemberIsNotLookedAtMoreOften() {
        // the third car is missed in two of five seconds, which splits the row; the last one is not tracked at all
        road.pass(600, second -> {
            List<Detection> row = new ArrayList<>(List.of(parkedCar(1, 0, 0), parkedCar(2, 120, 0)));
            if ((int) second % 5 < 3) {
                row.add(parkedCar(3, 240, 0));
            }
            row.addAll(List.of(parkedCar(4, 360, 0), parkedCar(5, 480, 0)));
            if ((int) second % 7 < 5) {
                row.add(unknownCar(600, 0));
            }
            return row;
        });

        assertThat(road.calls()).hasSize(1);
    }

    @Test
    void queueThatStartsToMoveIsCalledAgain() {
        road.pass(20, second -> queue(second, 1_000)); // arrived before the camera was switched on
        road.pass(40, second -> queue(second, 1_000));
        assertThat(road.calls()).hasSize(1);

        road.pass(10, second -> queue(second, 60));

        assertThat(road.calls()).hasSize(2);
        assertThat(road.calls().get(1).second()).isCloseTo(60, within(0.5));
    }

    @Test
    void movingGroupIsLookedAtOncePerRevisit() {
        road.pass(120, second -> List.of(movingCar(1, second, 0, 20, 0), movingCar(2, second + 60, 0, 20, 0)));

        assertThat(road.calls()).extracting(Call::second).containsExactly(1.6, 31.6, 61.6, 91.6);
    }

    @Test
    void pedestrianWhoStepsInDuringTheCooldownIsCalledForWhenItIsOver() {
        road.pass(3, second -> parkedRow(3));
        road.pass(6, second -> with(parkedRow(3), walker(9, 35, -60 + 20 * (second - 3), 0, 20)));

        // the call of second 1.6 ends at second 2.6, the cooldown at second 5.6
        assertThat(road.calls()).extracting(Call::second).containsExactly(1.6, 5.6);
    }

    @Test
    void pedestrianWhoStepsInLaterIsCalledForAtOnce() {
        road.pass(8, second -> parkedRow(3));
        road.pass(1, second -> with(parkedRow(3), walker(9, 35, -60 + 20 * (second - 8), 0, 20)));

        assertThat(road.calls()).extracting(Call::second).containsExactly(1.6, 8.0);
    }

    @Test
    void failedCallIsMadeAgainAfterTheCooldownUntilOneIsAnswered() {
        road.analyzerFails(true);
        road.pass(9.8, second -> parkedRow(3));
        road.analyzerFails(false);
        road.pass(60, second -> parkedRow(3));

        assertThat(road.calls()).extracting(Call::second).containsExactly(1.6, 5.6, 9.6);
    }

    @Test
    void dangerInAJamThatIsOneGroupIsNoticedBeforeTheRevisit() {
        road.pass(10, this::jam);
        assertThat(road.calls()).hasSize(1);

        // a car comes at 10 m/s towards the middle of the jam
        road.pass(2, second -> with(jam(second), movingCar(99, 350, 400 - 200 * (second - 10), 0, -200)));

        assertThat(road.calls()).hasSize(2);
        assertThat(road.calls().get(1).groupIds()).isEqualTo(road.calls().get(0).groupIds());
    }

    @Test
    void jamAloneIsLookedAtOncePerRevisit() {
        road.pass(120, this::jam);

        assertThat(road.calls()).hasSize(4);
    }

    @Test
    void everyGroupThatMovesAndLivesForAWhileIsInACall() {
        // every three seconds two cars drive through, each pair in a lane of its own, beside forty parked cars
        road.pass(
                120,
                second -> Stream.concat(
                                IntStream.range(0, 40).mapToObj(i -> parkedCar(i, i * 300, 5_000)),
                                IntStream.range(0, 40)
                                        .filter(pair -> second >= pair * 3 && second < pair * 3 + 8)
                                        .boxed()
                                        .flatMap(pair -> {
                                            double x = (second - pair * 3) * 100;
                                            double y = pair % 5 * 400;
                                            return Stream.of(
                                                    movingCar(1_000 + 2 * pair, x, y, 100, 0),
                                                    movingCar(1_001 + 2 * pair, x + 70, y, 100, 0));
                                        }))
                        .toList());

        long distinct = road.calls().stream()
                .flatMap(call -> call.groupIds().stream())
                .distinct()
                .count();
        assertThat(distinct).isGreaterThanOrEqualTo(38); // the last ones may still wait
        assertThat(road.calls()).allSatisfy(call -> assertThat(call.groupIds()).hasSizeLessThanOrEqualTo(4));
    }

    private static List<Detection> parkedRow(int cars) {
        return IntStream.range(0, cars)
                .mapToObj(i -> parkedCar(i + 1, i * 70, 0))
                .toList();
    }

    /** Five cars that stand until that second and then drive off, the first one first. */
    private static List<Detection> queue(double second, double startsAt) {
        return IntStream.range(0, 5)
                .mapToObj(i -> {
                    double driving = second - startsAt - i;
                    return driving < 0
                            ? stoppedCar(i + 1, -i * 70, 0, second + 30)
                            : movingCar(i + 1, -i * 70 + 40 * driving, 0, 40, 0);
                })
                .toList();
    }

    /** Twelve cars in two lanes that creep at half a metre per second, one of them a little faster. */
    private List<Detection> jam(double second) {
        return IntStream.range(0, 12)
                .mapToObj(i -> {
                    double speed = i == 4 ? 16 : 10;
                    return movingCar(i + 1, i % 6 * 120 + speed * second, i / 6 * 80, speed, 0);
                })
                .toList();
    }

    private static List<Detection> with(List<Detection> some, Detection one) {
        List<Detection> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }
}
