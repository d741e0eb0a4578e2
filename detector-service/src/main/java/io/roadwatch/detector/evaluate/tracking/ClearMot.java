package io.roadwatch.detector.evaluate.tracking;

import io.roadwatch.detector.track.CostMatrix;
import io.roadwatch.detector.track.LinearAssignment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The CLEAR MOT metrics. A pair of the frame before stays a pair while it overlaps by half; the others are paired anew, for
 * the most overlap in sum. A switch is an object that is paired with another track than the last one it was paired with. A
 * fragment is an object that is paired again after frames in which it was to be seen and was not paired.
 *
 * @see <a href="https://doi.org/10.1155/2008/246309">Bernardin and Stiefelhagen, Evaluating Multiple Object Tracking
 *     Performance: The CLEAR MOT Metrics, 2008, section 2.1.3</a>
 */
final class ClearMot {

    static final double LEAST_IOU = 0.5;

    private final CostMatrix costs = new CostMatrix();
    private final LinearAssignment assignment = new LinearAssignment();
    private final Map<Long, Long> lastTrackOf = new HashMap<>();
    private final Set<Long> interrupted = new HashSet<>();
    private Map<Long, Long> pairs = Map.of();
    private ClearMotScore score = ClearMotScore.NONE;

    private ClearMot() {}

    /** @param frames in their order */
    static ClearMotScore judge(List<JudgedFrame> frames) {
        ClearMot judge = new ClearMot();
        frames.forEach(judge::judge);
        return judge.score;
    }

    private void judge(JudgedFrame frame) {
        Map<Long, Long> now = new HashMap<>();
        double overlap = keep(frame, now) + pairAnew(frame, now);
        int switches = 0;
        int fragments = 0;
        for (Labelled object : frame.truth()) {
            Long track = now.get(object.id());
            if (track == null) {
                if (lastTrackOf.containsKey(object.id())) {
                    interrupted.add(object.id());
                }
                continue;
            }
            Long before = lastTrackOf.put(object.id(), track);
            switches += before != null && !before.equals(track) ? 1 : 0;
            fragments += interrupted.remove(object.id()) ? 1 : 0;
        }
        int truth = frame.truth().size();
        score = score.plus(new ClearMotScore(
                truth, truth - now.size(), frame.tracks().size() - now.size(), switches, fragments, overlap));
        pairs = now;
    }

    private double keep(JudgedFrame frame, Map<Long, Long> now) {
        double overlap = 0;
        for (Labelled object : frame.truth()) {
            Long trackId = pairs.get(object.id());
            for (Labelled track : frame.tracks()) {
                double iou = object.bbox().iou(track.bbox());
                if (trackId != null && track.id() == trackId && iou >= LEAST_IOU) {
                    now.put(object.id(), trackId);
                    overlap += iou;
                }
            }
        }
        return overlap;
    }

    private double pairAnew(JudgedFrame frame, Map<Long, Long> now) {
        List<Labelled> truth = frame.truth().stream()
                .filter(object -> !now.containsKey(object.id()))
                .toList();
        List<Labelled> tracks = frame.tracks().stream()
                .filter(track -> !now.containsValue(track.id()))
                .toList();
        costs.resize(truth.size(), tracks.size());
        for (int row = 0; row < truth.size(); row++) {
            for (int column = 0; column < tracks.size(); column++) {
                double iou = truth.get(row).bbox().iou(tracks.get(column).bbox());
                costs.set(row, column, iou < LEAST_IOU ? 0 : -iou);
            }
        }
        double overlap = 0;
        int[] columnOf = assignment.solve(costs, 0);
        for (int row = 0; row < columnOf.length; row++) {
            if (columnOf[row] >= 0) {
                now.put(truth.get(row).id(), tracks.get(columnOf[row]).id());
                overlap -= costs.get(row, columnOf[row]);
            }
        }
        return overlap;
    }
}
