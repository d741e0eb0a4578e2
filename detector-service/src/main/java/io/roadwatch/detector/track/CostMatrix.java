package io.roadwatch.detector.track;

import java.util.Arrays;

/** What it costs to pair a row with a column. Reused from frame to frame; used by one thread. */
public final class CostMatrix {

    private int rows;
    private int columns;
    private double[] costs = {};

    /** Changes the size; all costs are 0 then. */
    public void resize(int newRows, int newColumns) {
        if (newRows < 0 || newColumns < 0) {
            throw new IllegalArgumentException("no matrix has %d rows and %d columns".formatted(newRows, newColumns));
        }
        rows = newRows;
        columns = newColumns;
        if (costs.length < rows * columns) {
            costs = new double[rows * columns];
        } else {
            Arrays.fill(costs, 0, rows * columns, 0);
        }
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** @param cost any finite number; positive infinity, or not a number, for a pair that must not be */
    public void set(int row, int column, double cost) {
        costs[row * columns + column] = cost;
    }

    public double get(int row, int column) {
        return costs[row * columns + column];
    }
}
