package io.roadwatch.detector.group.follow;

import static io.roadwatch.detector.group.Tracked.movingCar;
import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.group.ProximityGrouper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Thirty cars on random ways, each missed now and then. */
class GroupIdentityTest {

    private static final Instant START = Instant.parse("2026-07-22T10:00:00Z");

    private final ProximityGrouper grouper = new ProximityGrouper(100, 2);

    @Test
    void idsAreUniqueInAFrameAndDoNotDependOnTheOrderOfTheDetections() {
        Random random = new Random(42);
        for (int round = 0; round < 30; round++) {
            GroupTracker one = new GroupTracker(Duration.ofSeconds(5));
            GroupTracker other = new GroupTracker(Duration.ofSeconds(5));
            List<double[]> cars = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                cars.add(new double[] {
                    random.nextInt(900), random.nextInt(600), random.nextInt(200) - 100, random.nextInt(200) - 100
                });
            }
            for (int frame = 0; frame < 40; frame++) {
                List<Detection> seen = frameOf(cars, frame * 0.2, random);
                List<Detection> shuffled = new ArrayList<>(seen);
                Collections.shuffle(shuffled, random);
                Instant at = START.plusMillis(frame * 200L);

                Map<Set<Long>, Long> ids = idsByMembers(one, seen, at);

                assertThat(ids.values()).doesNotHaveDuplicates();
                assertThat(idsByMembers(other, shuffled, at)).isEqualTo(ids);
            }
        }
    }

    /** Each car is missed now and then. */
    private static List<Detection> frameOf(List<double[]> cars, double seconds, Random random) {
        List<Detection> seen = new ArrayList<>();
        for (int i = 0; i < cars.size(); i++) {
            double[] car = cars.get(i);
            if (random.nextInt(10) > 0) {
                seen.add(movingCar(i, car[0] + car[2] * seconds, car[1] + car[3] * seconds, car[2], car[3]));
            }
        }
        return seen;
    }

    private Map<Set<Long>, Long> idsByMembers(GroupTracker follower, List<Detection> detections, Instant at) {
        Map<Set<Long>, Long> ids = new HashMap<>();
        for (TrafficGroup group : follower.follow(grouper.group(detections), detections, at)) {
            Set<Long> members = group.memberIndices().stream()
                    .map(index -> Objects.requireNonNull(detections.get(index).trackId()))
                    .collect(Collectors.toSet());
            ids.put(members, Objects.requireNonNull(group.trend()).groupId());
        }
        return ids;
    }
}
