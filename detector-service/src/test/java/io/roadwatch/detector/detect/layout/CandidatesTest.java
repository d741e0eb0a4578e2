package io.roadwatch.detector.detect.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final int ROUNDS = 2_000;

    private final Candidates candidates = new Candidates();
    private final Random random = new Random(17);

    @Test
    void boxesThatAreNoneAreLeftOut() {
        candidates.add(10, 0, 10, 5, 0.5f, 0);
        candidates.add(10, 0, 9, 5, 0.5f, 0);
        candidates.add(0, 5, 10, 4, 0.5f, 0);
        candidates.add(Float.NaN, 0, 10, 5, 0.5f, 0);
        candidates.add(0, 0, 10, Float.NaN, 0.5f, 0);
        candidates.add(Float.NEGATIVE_INFINITY, 0, 10, 5, 0.5f, 0);
        candidates.add(Float.POSITIVE_INFINITY, 0, Float.POSITIVE_INFINITY, 5, 0.5f, 0);
        candidates.add(-1e30f, 0, 1e30f, 5, 0.5f, 0);

        assertThat(candidates.size()).isZero();
    }

    @Test
    void intersectionOverUnionIsTheWorkedOne() {
        candidates.add(0, 0, 10, 10, 1, 0);
        candidates.add(5, 5, 15, 15, 1, 0); // 25 of 175
        candidates.add(2, 2, 4, 4, 1, 0); // 4 of 100
        candidates.add(10, 0, 20, 10, 1, 0); // touches

        assertThat(candidates.iou(0, 1)).isCloseTo(25f / 175, Offset.offset(1e-6f));
        assertThat(candidates.iou(0, 2)).isCloseTo(0.04f, Offset.offset(1e-6f));
        assertThat(candidates.iou(0, 3)).isZero();
    }

    @Test
    void intersectionOverUnionIsSymmetricAndOneOnlyForEqualBoxes() {
        for (int round = 0; round < ROUNDS; round++) {
            candidates.clear();
            addRandom(0);
            addRandom(0);

            float iou = candidates.iou(0, 1);

            assertThat(iou).isEqualTo(candidates.iou(1, 0)).isBetween(0f, 1f);
            assertThat(candidates.iou(0, 0)).isEqualTo(1);
            assertThat(iou == 1).isEqualTo(equal(0, 1));
        }
    }

    @Test
    void intersectionOverUnionDoesNotDependOnThePlace() {
        for (int round = 0; round < ROUNDS; round++) {
            candidates.clear();
            long seed = random.nextLong();
            int shift = random.nextInt(4_000) - 2_000;
            for (int shifted : new int[] {0, shift}) {
                random.setSeed(seed);
                addRandom(shifted);
                addRandom(shifted);
            }

            assertThat(candidates.iou(2, 3)).isEqualTo(candidates.iou(0, 1));
        }
    }

    private void addRandom(int shift) {
        float left = random.nextInt(30);
        float top = random.nextInt(30);
        candidates.add(
                left + shift,
                top + shift,
                left + shift + 1 + random.nextInt(20),
                top + shift + 1 + random.nextInt(20),
                random.nextFloat(),
                0);
    }

    private boolean equal(int a, int b) {
        return candidates.left(a) == candidates.left(b)
                && candidates.top(a) == candidates.top(b)
                && candidates.right(a) == candidates.right(b)
                && candidates.bottom(a) == candidates.bottom(b);
    }
}
