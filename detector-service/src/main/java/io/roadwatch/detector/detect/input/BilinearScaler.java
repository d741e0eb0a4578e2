package io.roadwatch.detector.detect.input;

import io.roadwatch.detector.decode.PicturePlanes;

/**
 * Scales pictures between the four nearest pixels, in OpenCV's fixed-point numbers. Shrunk
 * pictures are the same as OpenCV's to the bit; enlarged ones may differ by one in their first and last lines, where OpenCV
 * mixes a line with itself in two rounded parts. Used by one thread; for one pair of sizes.
 *
 * @see <a href="https://github.com/opencv/opencv/blob/4.x/modules/imgproc/src/resize.cpp">HResizeLinear, VResizeLinear</a>
 */
final class BilinearScaler {

    private final FrameSize from;
    private final InputSize to;
    private final Axis columns;
    private final Axis rows;
    private final byte[] source;
    private final byte[] target;
    private final int[][] blended;
    private final int[] blendedLine = {-1, -1};

    BilinearScaler(FrameSize from, InputSize to) {
        this.from = from;
        this.to = to;
        this.columns = Axis.of(from.widthPx(), to.widthPx());
        this.rows = Axis.of(from.heightPx(), to.heightPx());
        this.source = new byte[from.widthPx()];
        this.target = new byte[to.widthPx()];
        this.blended = new int[2][to.widthPx()];
    }

    boolean isFor(FrameSize otherFrom, InputSize otherTo) {
        return from.equals(otherFrom) && to.equals(otherTo);
    }

    void scale(PicturePlanes picture, PicturePlanes into) {
        for (int plane = 0; plane < PicturePlanes.COUNT; plane++) {
            scale(plane, picture, into);
        }
    }

    private void scale(int plane, PicturePlanes picture, PicturePlanes into) {
        blendedLine[0] = -1;
        blendedLine[1] = -1;
        for (int line = 0; line < to.heightPx(); line++) {
            int[] upper = blended(plane, rows.first[line], picture);
            int[] lower = blended(plane, rows.second[line], picture);
            int upperWeight = rows.firstWeight[line];
            int lowerWeight = rows.secondWeight[line];
            for (int i = 0; i < target.length; i++) {
                int sum = (upperWeight * (upper[i] >> 4) >> 16) + (lowerWeight * (lower[i] >> 4) >> 16);
                target[i] = (byte) Math.min(255, (sum + 2) >> 2);
            }
            into.write(plane, line, target, target.length);
        }
    }

    /** A source line, scaled across; neighbouring lines share theirs. Lines alternate between two places. */
    private int[] blended(int plane, int line, PicturePlanes picture) {
        int place = line & 1;
        if (blendedLine[place] != line) {
            picture.read(plane, line, source, source.length);
            across(blended[place]);
            blendedLine[place] = line;
        }
        return blended[place];
    }

    private void across(int[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = (source[columns.first[i]] & 0xFF) * columns.firstWeight[i]
                    + (source[columns.second[i]] & 0xFF) * columns.secondWeight[i];
        }
    }

    /** For each position of the result the two positions that it lies between, and their weights, of {@value #ONE}. */
    private record Axis(int[] first, int[] second, int[] firstWeight, int[] secondWeight) {

        private static final int ONE = 2_048;

        static Axis of(int from, int to) {
            Axis axis = new Axis(new int[to], new int[to], new int[to], new int[to]);
            double scale = 1 / ((double) to / from);
            for (int i = 0; i < to; i++) {
                float position = (float) ((i + 0.5) * scale - 0.5);
                int floor = (int) Math.floor(position);
                boolean inside = floor >= 0 && floor < from - 1;
                float share = inside ? position - floor : 0;
                axis.first[i] = Math.max(0, Math.min(from - 1, floor));
                axis.second[i] = Math.min(from - 1, axis.first[i] + 1);
                axis.firstWeight[i] = (int) Math.rint((1 - share) * ONE);
                axis.secondWeight[i] = (int) Math.rint(share * ONE);
            }
            return axis;
        }
    }
}
