package io.roadwatch.detector.detect.layout;

import java.nio.FloatBuffer;

/**
 * Values of a sample as rows, one per box, however they lie in memory.
 *
 * @param byColumn whether the values of a column lie together, rather than those of a row
 */
record Table(FloatBuffer values, int rows, int columns, boolean byColumn) {

    static Table ofRows(RawOutput output, long rows, long columns) {
        return new Table(output.values(), (int) rows, (int) columns, false);
    }

    static Table ofPlanes(RawOutput output, long rows, long columns) {
        return new Table(output.values(), (int) rows, (int) columns, true);
    }

    float get(int row, int column) {
        return values.get(byColumn ? column * rows + row : row * columns + column);
    }

    /** Whether a row has a box: exporters fill up with zeros. */
    boolean hasBox(int row, int firstColumn) {
        return get(row, firstColumn) != 0
                || get(row, firstColumn + 1) != 0
                || get(row, firstColumn + 2) != 0
                || get(row, firstColumn + 3) != 0;
    }
}
