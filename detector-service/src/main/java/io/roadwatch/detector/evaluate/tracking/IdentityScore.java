package io.roadwatch.detector.evaluate.tracking;

import io.roadwatch.detector.track.CostMatrix;
import io.roadwatch.detector.track.LinearAssignment;
import java.util.List;

/**
 * How well identities are kept over the whole sequence: each object is paired with one track for good, so that the pairs
 * agree in as many boxes as possible. IDF1 is the harmonic mean of the parts of truth and of tracks that agree.
 *
 * @param truth boxes of objects
 * @param tracks boxes of tracks
 * @param agreeing boxes in which an object overlaps the track that is its own by half
 * @see <a href="https://arxiv.org/abs/1609.01775">Ristani et al., Performance Measures and a Data Set for Multi-Target,
 *     Multi-Camera Tracking, 2016, section 4</a>
 */
public record IdentityScore(int truth, int tracks, int agreeing) {

    static IdentityScore of(List<JudgedFrame> frames) {
        Numbering rows = new Numbering();
        Numbering columns = new Numbering();
        int truth = 0;
        int tracks = 0;
        for (JudgedFrame frame : frames) {
            truth += frame.truth().size();
            tracks += frame.tracks().size();
            frame.truth().forEach(object -> rows.of(object.id()));
            frame.tracks().forEach(track -> columns.of(track.id()));
        }
        CostMatrix together = new CostMatrix();
        together.resize(rows.size(), columns.size());
        frames.forEach(frame -> count(frame, rows, columns, together));
        return new IdentityScore(truth, tracks, agreeing(together));
    }

    IdentityScore plus(IdentityScore other) {
        return new IdentityScore(truth + other.truth, tracks + other.tracks, agreeing + other.agreeing);
    }

    /** 0..1; not a number where there is nothing at all. */
    public double idf1() {
        return truth + tracks == 0 ? Double.NaN : 2.0 * agreeing / (truth + tracks);
    }

    /** Every box that an object and a track have in common makes their pair cheaper by one. */
    private static void count(JudgedFrame frame, Numbering rows, Numbering columns, CostMatrix together) {
        for (Labelled object : frame.truth()) {
            for (Labelled track : frame.tracks()) {
                if (object.bbox().iou(track.bbox()) >= ClearMot.LEAST_IOU) {
                    int row = rows.of(object.id());
                    int column = columns.of(track.id());
                    together.set(row, column, together.get(row, column) - 1);
                }
            }
        }
    }

    private static int agreeing(CostMatrix together) {
        int[] columnOf = new LinearAssignment().solve(together, 0);
        int agreeing = 0;
        for (int row = 0; row < columnOf.length; row++) {
            if (columnOf[row] >= 0) {
                agreeing -= (int) together.get(row, columnOf[row]);
            }
        }
        return agreeing;
    }
}
