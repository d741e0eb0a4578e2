package io.roadwatch.detector.detect.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * Collects what the values of a sample say against a way to read them. Values that are all zero say nothing. A few odd boxes
 * are forgiven, because nobody trained a model on padding; odd scores are not.
 */
final class Evidence {

    /** Pixels are hundreds on average, offsets in cells and relative positions are not. */
    private static final double LARGEST_MEAN_OFFSET = 4;

    private static final double LARGEST_SHARE_OF_ODD_BOXES = 0.1;

    private final List<String> against = new ArrayList<>();

    List<String> against() {
        return against;
    }

    /** Scores in 0..1 in the columns from {@code first} up to {@code end}. */
    Evidence scores(Table table, int first, int end) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (int row = 0; row < table.rows(); row++) {
            for (int column = first; column < end; column++) {
                float score = table.get(row, column);
                if (!Float.isFinite(score)) {
                    against.add("scores that are no numbers");
                    return this;
                }
                least = Math.min(least, score);
                most = Math.max(most, score);
            }
        }
        if (table.rows() > 0 && !(Scores.isScore(least) && Scores.isScore(most))) {
            say("scores that reach from %.3g to %.3g instead of 0 to 1, as without a sigmoid", least, most);
        }
        return this;
    }

    /** Whole numbers, and not above the classes that have names. */
    Evidence labels(Table table, int column, OptionalInt namedClasses) {
        float most = 0;
        for (int row = 0; row < table.rows(); row++) {
            float label = table.get(row, column);
            if (!Scores.isIndex(label)) {
                say("classes that are no whole numbers, e.g. %.3g", label);
                return this;
            }
            most = Math.max(most, label);
        }
        if (namedClasses.isPresent() && most >= namedClasses.getAsInt()) {
            say("the class %.0f (counted from 0), but %d classes have names", most, namedClasses.getAsInt());
        }
        return this;
    }

    /** Centre and size in input pixels, in the first columns. */
    Evidence centresInPixels(Table table) {
        negativeSizes(table);
        requirePixels(meanPosition(table, 0, 0));
        return this;
    }

    /** Left, top, right and bottom in input pixels, from a column on. */
    Evidence cornersInPixels(Table table, int first) {
        oddBoxes(
                table,
                first,
                "corners in the wrong order",
                row -> table.get(row, first + 2) < table.get(row, first)
                        || table.get(row, first + 3) < table.get(row, first + 1));
        requirePixels(meanPosition(table, first, first + 2));
        return this;
    }

    private void requirePixels(double mean) {
        if (mean > 0 && !(mean > LARGEST_MEAN_OFFSET)) {
            say("boxes at %.3g on average, which are no pixels", mean);
        }
    }

    /** Offsets in cells of a grid, in the first columns. */
    Evidence offsetsInCells(Table table) {
        double mean = meanPosition(table, 0, 0);
        if (!(mean <= LARGEST_MEAN_OFFSET)) {
            say("offsets of %.3g cells on average, as of boxes that are decoded already", mean);
        }
        return this;
    }

    /** Centre and size relative to the input. */
    Evidence centresRelative(Table table) {
        negativeSizes(table);
        double mean = meanPosition(table, 0, 0);
        if (!(mean <= 1)) {
            say("boxes at %.3g on average, which is outside the picture if they are relative to it", mean);
        }
        return this;
    }

    /** Anything but scores that went through an activation already. */
    Evidence logits(Table table) {
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                float logit = table.get(row, column);
                if (!(logit >= 0 && logit <= 1)) {
                    return this;
                }
            }
        }
        if (table.rows() > 0) {
            say("scores in 0 to 1 where logits are expected");
        }
        return this;
    }

    /** A decoded head has a box for every anchor, even on padding. */
    Evidence someBoxes(Table table) {
        if (!(meanPosition(table, 0, 0) > 0)) {
            say("no boxes that show whether they are decoded");
        }
        return this;
    }

    Evidence say(String clause, Object... values) {
        against.add(String.format(Locale.ROOT, clause, values));
        return this;
    }

    /** Mean of x and y, without their signs, in the rows that have a box; 0 where there are none. */
    private static double meanPosition(Table table, int first, int column) {
        double sum = 0;
        int boxes = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.hasBox(row, first)) {
                boxes++;
                sum += Math.abs(table.get(row, column)) + Math.abs(table.get(row, column + 1));
            }
        }
        return boxes == 0 ? 0 : sum / (2.0 * boxes);
    }

    private void negativeSizes(Table table) {
        oddBoxes(table, 0, "negative sizes", row -> table.get(row, 2) < 0 || table.get(row, 3) < 0);
    }

    private void oddBoxes(Table table, int first, String what, IntPredicate odd) {
        int boxes = 0;
        int oddOnes = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.hasBox(row, first)) {
                boxes++;
                oddOnes += odd.test(row) ? 1 : 0;
            }
        }
        if (oddOnes > LARGEST_SHARE_OF_ODD_BOXES * boxes) {
            say("%s in %d of %d boxes", what, oddOnes, boxes);
        }
    }
}
