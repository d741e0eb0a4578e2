package io.roadwatch.detector.track;

import java.util.Arrays;

/**
 * Pairs rows with columns, each at most once, so that the sum of (cost - limit) over the pairs is least; no pair costs the
 * limit or more. Hungarian algorithm by shortest augmenting paths with potentials, as in Jonker and Volgenant: O(r r c) at
 * worst for r rows and c columns, r the fewer, and near to O(r c) where the cheapest pairs hardly compete.
 *
 * <p>Leaving a row alone costs the limit. So with the costs cut off at the limit, and no more rows than columns, every row can
 * be given a column, and those that pay the limit have none. Keeps its work space; used by one thread.
 *
 * @see <a href="https://doi.org/10.1007/BF02278710">Jonker and Volgenant, A shortest augmenting path algorithm, 1987</a>
 */
public final class LinearAssignment {

    private static final int NONE = -1;

    /** The fewer side is "near", the other "far"; far index 0 is the place from which a path starts. */
    private double[] nearPotential = {};

    private double[] farPotential = {};
    private double[] slack = {};
    private int[] nearOf = {};
    private int[] cameFrom = {};
    private boolean[] visited = {};

    /** @return for each row its column, or -1 */
    public int[] solve(CostMatrix costs, double limit) {
        boolean rowsAreNear = costs.rows() <= costs.columns();
        int near = rowsAreNear ? costs.rows() : costs.columns();
        int far = rowsAreNear ? costs.columns() : costs.rows();
        prepare(near, far);
        for (int i = 1; i <= near; i++) {
            augment(i, far, costs, rowsAreNear, limit);
        }
        int[] columnOf = new int[costs.rows()];
        Arrays.fill(columnOf, NONE);
        for (int j = 1; j <= far; j++) {
            int i = nearOf[j];
            int row = (rowsAreNear ? i : j) - 1;
            int column = (rowsAreNear ? j : i) - 1;
            if (i > 0 && costs.get(row, column) < limit) {
                columnOf[row] = column;
            }
        }
        return columnOf;
    }

    private void prepare(int near, int far) {
        if (nearPotential.length <= near) {
            nearPotential = new double[near + 1];
        }
        if (farPotential.length <= far) {
            farPotential = new double[far + 1];
            slack = new double[far + 1];
            nearOf = new int[far + 1];
            cameFrom = new int[far + 1];
            visited = new boolean[far + 1];
        }
        Arrays.fill(nearPotential, 0);
        Arrays.fill(farPotential, 0);
        Arrays.fill(nearOf, 0);
    }

    /** Finds the shortest path from a near one to a free far one, and swaps the pairs along it. */
    private void augment(int start, int far, CostMatrix costs, boolean rowsAreNear, double limit) {
        Arrays.fill(slack, 0, far + 1, Double.POSITIVE_INFINITY);
        Arrays.fill(visited, 0, far + 1, false);
        nearOf[0] = start;
        int here = 0;
        do {
            visited[here] = true;
            int i = nearOf[here];
            double step = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int j = 1; j <= far; j++) {
                if (visited[j]) {
                    continue;
                }
                double cost = rowsAreNear ? costs.get(i - 1, j - 1) : costs.get(j - 1, i - 1);
                double paid = cost < limit ? cost : limit; // no number is no pair
                double reduced = paid - nearPotential[i] - farPotential[j];
                if (reduced < slack[j]) {
                    slack[j] = reduced;
                    cameFrom[j] = here;
                }
                if (slack[j] < step) {
                    step = slack[j];
                    next = j;
                }
            }
            shift(step, far);
            here = next;
        } while (nearOf[here] != 0);
        while (here != 0) {
            nearOf[here] = nearOf[cameFrom[here]];
            here = cameFrom[here];
        }
    }

    /** Keeps all reduced costs at 0 or more, and those of the pairs and of the path at 0. */
    private void shift(double step, int far) {
        for (int j = 0; j <= far; j++) {
            if (visited[j]) {
                nearPotential[nearOf[j]] += step;
                farPotential[j] -= step;
            } else {
                slack[j] -= step;
            }
        }
    }
}
