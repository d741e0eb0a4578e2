package io.roadwatch.detector.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearAssignmentTest {

    private static final double FORBIDDEN = Double.POSITIVE_INFINITY;

    private final LinearAssignment assignment = new LinearAssignment();

    @Test
    void cheapestSumIsNotTheSumOfTheCheapest() {
        // greedy takes 1 and is left with 10: 11; the best is 2 + 3
        assertThat(solve(20, new double[][] {{1, 2}, {3, 10}})).containsExactly(1, 0);
    }

    @Test
    void pairThatCostsTheLimitIsNotMade() {
        assertThat(solve(0.8, new double[][] {{0.8}})).containsExactly(-1);
        assertThat(solve(0.8, new double[][] {{0.79}})).containsExactly(0);
    }

    @Test
    void twoPairsBelowTheLimitAreWorthMoreThanOneGoodOne() {
        // one pair of 0.1 saves 0.9; the two of 0.3 and 0.4 save 0.7 + 0.6
        assertThat(solve(1, new double[][] {{0.1, 0.3}, {0.4, FORBIDDEN}})).containsExactly(1, 0);
    }

    @Test
    void costThatIsNoNumberIsNoPair() {
        assertThat(solve(1, new double[][] {{Double.NaN, 0.5}, {Double.NaN, Double.NaN}}))
                .containsExactly(1, -1);
    }

    @Test
    void surplusRowsStayAlone() {
        assertThat(solve(10, new double[][] {{5}, {2}, {7}})).containsExactly(-1, 0, -1);
    }

    @Test
    void surplusColumnsStayAlone() {
        assertThat(solve(10, new double[][] {{5, 2, 7}})).containsExactly(1);
    }

    @Test
    void nothingIsPairedWithNothing() {
        CostMatrix costs = new CostMatrix();
        costs.resize(0, 3);
        assertThat(assignment.solve(costs, 1)).isEmpty();
        costs.resize(3, 0);
        assertThat(assignment.solve(costs, 1)).containsExactly(-1, -1, -1);
    }

    @Test
    void sumIsAsLowAsThatOfTheBestOfAllAssignments() {
        Random random = new Random(42);
        for (int round = 0; round < 3_000; round++) {
            double[][] costs = costs(random);
            double limit = random.nextDouble();

            int[] columnOf = solve(limit, costs);

            boolean[] taken = new boolean[costs[0].length];
            double sum = 0;
            for (int row = 0; row < columnOf.length; row++) {
                if (columnOf[row] >= 0) {
                    assertThat(taken[columnOf[row]]).isFalse();
                    taken[columnOf[row]] = true;
                    assertThat(costs[row][columnOf[row]]).isLessThan(limit);
                    sum += costs[row][columnOf[row]] - limit;
                }
            }
            assertThat(sum).isCloseTo(best(costs, limit, 0, new boolean[costs[0].length]), within(1e-9));
        }
    }

    /** Of any shape, some negative, some forbidden, many alike. */
    private static double[][] costs(Random random) {
        double[][] costs = new double[1 + random.nextInt(6)][1 + random.nextInt(6)];
        boolean coarse = random.nextBoolean();
        for (double[] row : costs) {
            for (int column = 0; column < row.length; column++) {
                double cost = random.nextDouble() * 2 - 0.5;
                row[column] = random.nextInt(5) == 0 ? FORBIDDEN : coarse ? Math.rint(cost * 4) / 4 : cost;
            }
        }
        return costs;
    }

    private static double best(double[][] costs, double limit, int row, boolean[] taken) {
        if (row == costs.length) {
            return 0;
        }
        double best = best(costs, limit, row + 1, taken);
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column] && costs[row][column] < limit) {
                taken[column] = true;
                best = Math.min(best, costs[row][column] - limit + best(costs, limit, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }

    private int[] solve(double limit, double[][] costs) {
        CostMatrix matrix = new CostMatrix();
        matrix.resize(costs.length, costs[0].length);
        for (int row = 0; row < costs.length; row++) {
            for (int column = 0; column < costs[row].length; column++) {
                matrix.set(row, column, costs[row][column]);
            }
        }
        return assignment.solve(matrix, limit);
    }
}
