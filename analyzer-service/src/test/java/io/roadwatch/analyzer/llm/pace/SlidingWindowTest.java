package io.roadwatch.analyzer.llm.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlidingWindowTest {

    private record Admission(long at, long cost) {}

    @Test
    void saysWhenTheNextFits() {
        SlidingWindow window = new SlidingWindow(100);
        window.admit(3, 1_000);
        window.admit(3, 1_010);

        assertThat(window.earliest(4, 10, 1_020)).isEqualTo(1_020);
        assertThat(window.earliest(5, 10, 1_020)).isEqualTo(1_100);
        assertThat(window.earliest(8, 10, 1_020)).isEqualTo(1_110);
        assertThat(window.sum(1_099)).isEqualTo(6);
        assertThat(window.sum(1_100)).isEqualTo(3);
    }

    @Test
    void whatIsAboveTheLimitGetsAnEmptyWindow() {
        SlidingWindow window = new SlidingWindow(100);
        assertThat(window.earliest(50, 10, 1_000)).isEqualTo(1_000);

        window.admit(1, 1_000);

        assertThat(window.earliest(50, 10, 1_000)).isEqualTo(1_100);
    }

    @Test
    void correctionCountsWhileTheEntryIsInside() {
        SlidingWindow window = new SlidingWindow(100);
        SlidingWindow.Entry entry = window.admit(9, 1_000);

        entry.correct(2);
        assertThat(window.sum(1_000)).isEqualTo(2);

        assertThat(window.sum(1_100)).isZero();
        entry.correct(7);
        assertThat(window.sum(1_100)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noStretchEverHoldsMoreThanTheLimit(long seed) {
        Random random = new Random(seed);
        long limit = 50;
        SlidingWindow window = new SlidingWindow(1_000);
        List<Admission> admitted = new ArrayList<>();
        long now = 0;
        for (int i = 0; i < 2_000; i++) {
            now += random.nextInt(60);
            long cost = 1 + random.nextInt(20);
            long at = window.earliest(cost, limit, now);
            assertThat(at).isGreaterThanOrEqualTo(now);
            if (random.nextBoolean()) {
                now = at;
                window.admit(cost, now);
                admitted.add(new Admission(now, cost));
            }
        }
        for (Admission last : admitted) {
            long within = admitted.stream()
                    .filter(one -> one.at() <= last.at() && one.at() > last.at() - 1_000)
                    .mapToLong(Admission::cost)
                    .sum();
            assertThat(within).isLessThanOrEqualTo(limit);
        }
    }
}
