package io.roadwatch.detector.detect.layout;

import java.util.Arrays;
import java.util.List;

/** The grids that a detector looks at: one for each stride, in pixels of the input, the finest first. */
enum Pyramid {
    /** Nearly all models. */
    FROM_8_TO_32(8, 16, 32),
    /** Models for large pictures, known as P6. */
    FROM_8_TO_64(8, 16, 32, 64),
    /** Models for small objects, known as P2. */
    FROM_4_TO_32(4, 8, 16, 32);

    private final List<Integer> stridesPx;

    Pyramid(Integer... stridesPx) {
        this.stridesPx = List.of(stridesPx);
    }

    List<Integer> stridesPx() {
        return stridesPx;
    }

    /** Cells of all grids together. */
    int cells(int inputWidthPx, int inputHeightPx) {
        return stridesPx.stream()
                .mapToInt(stride -> (inputWidthPx / stride) * (inputHeightPx / stride))
                .sum();
    }

    /** Whether the input has room for a cell of the coarsest grid. */
    boolean fits(int inputWidthPx, int inputHeightPx) {
        int coarsest = stridesPx.get(stridesPx.size() - 1);
        return inputWidthPx >= coarsest && inputHeightPx >= coarsest;
    }

    /** Whether some pyramid has that many cells for such an input. */
    static boolean anyHas(long cells, int inputWidthPx, int inputHeightPx) {
        return Arrays.stream(values())
                .anyMatch(one ->
                        one.fits(inputWidthPx, inputHeightPx) && one.cells(inputWidthPx, inputHeightPx) == cells);
    }
}
