package io.roadwatch.detector.detect.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NonMaxSuppressionTest {

    private static final int CAR = 2;
    private static final int TRUCK = 7;

    private final Candidates candidates = new Candidates();

    @Test
    void boxesOfOneClassThatOverlapTooMuchLeaveTheMostConfidentOne() {
        candidates.add(0, 0, 10, 10, 0.6f, CAR);
        candidates.add(1, 0, 11, 10, 0.9f, CAR); // IoU 90 / 110
        candidates.add(50, 0, 60, 10, 0.7f, CAR);

        assertThat(new NonMaxSuppression(0.5f, 10).keep(candidates)).containsExactly(1, 2);
    }

    @Test
    void boxesOfDifferentClassesNeverSuppressEachOther() {
        candidates.add(0, 0, 10, 10, 0.6f, CAR);
        candidates.add(0, 0, 10, 10, 0.9f, TRUCK);

        assertThat(new NonMaxSuppression(0.5f, 10).keep(candidates)).containsExactly(1, 0);
    }

    @Test
    void overlapOfExactlyTheThresholdIsStillTwoObjects() {
        candidates.add(0, 0, 10, 10, 0.9f, CAR);
        candidates.add(0, 0, 5, 10, 0.8f, CAR); // IoU 50 / 100
        candidates.add(0, 0, 5.01f, 10, 0.7f, TRUCK);
        candidates.add(0, 0, 10, 10, 0.75f, TRUCK); // IoU 0.501

        assertThat(new NonMaxSuppression(0.5f, 10).keep(candidates)).containsExactly(0, 1, 3);
    }

    @Test
    void suppressedBoxSuppressesNothing() {
        candidates.add(0, 0, 10, 10, 0.9f, CAR);
        candidates.add(4, 0, 14, 10, 0.8f, CAR); // IoU 60 / 140 with the first and with the last
        candidates.add(8, 0, 18, 10, 0.7f, CAR); // IoU 20 / 180 with the first

        assertThat(new NonMaxSuppression(0.4f, 10).keep(candidates)).containsExactly(0, 2);
    }

    @Test
    void onlyTheMostConfidentBoxesStay() {
        for (int i = 0; i < 20; i++) {
            candidates.add(100 * i, 0, 100 * i + 10, 10, (1 + i * 7 % 20) / 100f, CAR);
        }

        assertThat(Arrays.stream(new NonMaxSuppression(0.5f, 3).keep(candidates))
                        .mapToObj(candidates::confidence))
                .containsExactly(0.20f, 0.19f, 0.18f);
    }

    @Test
    void equallyConfidentBoxesKeepTheirOrder() {
        for (int i = 0; i < 300; i++) {
            candidates.add(100 * i, 0, 100 * i + 10, 10, 0.5f, CAR);
        }

        assertThat(new NonMaxSuppression(0.5f, 300).keep(candidates)).isSorted().hasSize(300);
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(new NonMaxSuppression(0.5f, 3).keep(candidates)).isEmpty();
    }

    @Test
    void boxesThatStayAllStayTheSecondTime() {
        Random random = new Random(9);
        NonMaxSuppression suppression = new NonMaxSuppression(0.3f, 1_000);
        for (int round = 0; round < 100; round++) {
            candidates.clear();
            addRandom(random, random.nextInt(150));
            Candidates kept = new Candidates();
            for (int index : suppression.keep(candidates)) {
                copy(index, kept);
            }

            assertThat(suppression.keep(kept)).hasSize(kept.size()).isSorted();
        }
    }

    @Test
    void fewerBoxesAreTheFirstOfMore() {
        addRandom(new Random(10), 500);
        int[] all = new NonMaxSuppression(0.3f, 1_000).keep(candidates);

        for (int most = 0; most <= all.length; most++) {
            assertThat(new NonMaxSuppression(0.3f, most).keep(candidates)).isEqualTo(Arrays.copyOf(all, most));
        }
    }

    @Test
    void strongestBoxesMayOverlap() {
        candidates.add(0, 0, 10, 10, 0.6f, CAR);
        candidates.add(0, 0, 10, 10, 0.9f, CAR);
        candidates.add(0, 0, 10, 10, 0.7f, CAR);

        assertThat(new NonMaxSuppression(0.5f, 2).strongest(candidates)).containsExactly(1, 2);
        assertThat(new NonMaxSuppression(0.5f, 9).strongest(candidates)).containsExactly(1, 2, 0);
    }

    @Test
    void boxesThatStayAreApartAndTheOthersHaveAStrongerOneNearby() {
        Random random = new Random(7);
        NonMaxSuppression suppression = new NonMaxSuppression(0.45f, 1_000);
        for (int round = 0; round < 200; round++) {
            candidates.clear();
            int count = random.nextInt(120);
            addRandom(random, count);
            List<Integer> kept = new ArrayList<>();
            for (int index : suppression.keep(candidates)) {
                kept.add(index);
            }
            for (int i = 0; i < count; i++) {
                boolean stays = kept.contains(i);
                int one = i;
                boolean strongerNearby = kept.stream()
                        .anyMatch(other -> other != one
                                && candidates.classIndex(other) == candidates.classIndex(one)
                                && candidates.confidence(other) >= candidates.confidence(one)
                                && candidates.iou(other, one) > 0.45f);
                assertThat(stays).isNotEqualTo(strongerNearby);
            }
        }
    }

    private void addRandom(Random random, int count) {
        for (int i = 0; i < count; i++) {
            float left = random.nextInt(100);
            float top = random.nextInt(100);
            candidates.add(
                    left,
                    top,
                    left + 5 + random.nextInt(40),
                    top + 5 + random.nextInt(40),
                    random.nextFloat(),
                    random.nextInt(3));
        }
    }

    private void copy(int index, Candidates into) {
        into.add(
                candidates.left(index),
                candidates.top(index),
                candidates.right(index),
                candidates.bottom(index),
                candidates.confidence(index),
                candidates.classIndex(index));
    }
}
