package io.roadwatch.detector.evaluate.tracking;

import io.roadwatch.contract.BoundingBox;
import java.util.Locale;

/**
 * One line of a MOTChallenge file: {@code frame,id,left,top,width,height,confidence,class,visibility}; the last two may be
 * missing.
 *
 * @param frame from 1
 * @param id -1 where nobody knows
 * @param bbox in the file's own pixels
 * @param confidence of a detection; 0 for an object of the truth that does not count
 * @param classNumber of MOTChallenge; -1 where nobody knows
 * @param visibility part of the object that can be seen, 0..1
 * @see <a href="https://arxiv.org/abs/1603.00831">Milan et al., MOT16: A Benchmark for Multi-Object Tracking, 2016, tables 4
 *     and 5</a>
 */
public record MotRow(int frame, long id, BoundingBox bbox, double confidence, int classNumber, double visibility) {

    private static final int LEAST_FIELDS = 6;
    private static final int UNKNOWN = -1;

    /** More than four days at 25 frames a second; a number above it is an error in the file, and would cost hours. */
    private static final int MOST_FRAMES = 10_000_000;

    public MotRow {
        if (frame < 1 || frame > MOST_FRAMES) {
            throw new IllegalArgumentException("frames count from 1 to %d, got %d".formatted(MOST_FRAMES, frame));
        }
        if (!Double.isFinite(confidence) || !Double.isFinite(visibility)) {
            throw new IllegalArgumentException(
                    "confidence and visibility are numbers, got %s and %s".formatted(confidence, visibility));
        }
    }

    /** @throws IllegalArgumentException with a sentence if it is no such line */
    static MotRow parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length < LEAST_FIELDS) {
            throw new IllegalArgumentException(
                    "a line is frame,id,left,top,width,height[,confidence,class,visibility], got '%s'".formatted(line));
        }
        float left = (float) number(fields, 2, 0);
        float top = (float) number(fields, 3, 0);
        return new MotRow(
                Math.toIntExact(Math.round(number(fields, 0, 0))),
                Math.round(number(fields, 1, 0)),
                new BoundingBox(left, top, left + (float) number(fields, 4, 0), top + (float) number(fields, 5, 0)),
                number(fields, 6, 1),
                Math.toIntExact(Math.round(number(fields, 7, UNKNOWN))),
                number(fields, 8, 1));
    }

    String toLine() {
        return String.format(
                Locale.ROOT,
                "%d,%d,%.2f,%.2f,%.2f,%.2f,%.4f,%d,%.2f",
                frame,
                id,
                bbox.leftPx(),
                bbox.topPx(),
                bbox.widthPx(),
                bbox.heightPx(),
                confidence,
                classNumber,
                visibility);
    }

    private static double number(String[] fields, int index, double ifMissing) {
        if (index >= fields.length) {
            return ifMissing;
        }
        try {
            return Double.parseDouble(fields[index].strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("field %d is a number, got '%s'".formatted(index + 1, fields[index]), e);
        }
    }
}
