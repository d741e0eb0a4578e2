package io.roadwatch.detector.evaluate;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects judged pictures and sums them up as pycocotools does, with objects of all sizes and none that is ignored: 101-point
 * interpolated average precision at overlaps 0.50 to 0.95, at most {@value GreedyMatcher#MOST_DETECTIONS} detections per class
 * and picture. Used by one thread.
 *
 * @see <a href="https://cocodataset.org/#detection-eval">COCO detection evaluation</a>
 */
public final class DetectionEvaluation {

    /** Stable, so that of equal confidences the earlier picture comes first, like in the reference. */
    private static final Comparator<Match> MOST_CONFIDENT_FIRST =
            Comparator.comparingDouble(Match::confidence).reversed();

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    /** @param classNames what is judged; detections and labels of other classes are left out */
    public DetectionEvaluation(Collection<String> classNames) {
        classNames.forEach(name -> tallies.put(name, new Tally()));
    }

    /** Judges one picture. Boxes are in its pixels. */
    public void add(List<Detection> found, List<LabelledObject> truth) {
        tallies.forEach((name, tally) -> tally.add(
                found.stream().filter(one -> one.className().equals(name)).toList(),
                truth.stream()
                        .filter(one -> one.className().equals(name))
                        .map(LabelledObject::bbox)
                        .toList()));
    }

    /** @param confidence at which precision and recall are wanted */
    public DetectionQuality quality(float confidence) {
        List<ClassScore> scores = new ArrayList<>();
        List<Match> all = new ArrayList<>();
        int truths = 0;
        for (Map.Entry<String, Tally> tally : tallies.entrySet()) {
            scores.add(tally.getValue().score(tally.getKey(), confidence));
            all.addAll(tally.getValue().matches);
            truths += tally.getValue().truths;
        }
        all.sort(MOST_CONFIDENT_FIRST);
        return new DetectionQuality(
                scores, OperatingPoints.at(confidence, all, truths), OperatingPoints.best(all, truths));
    }

    private static final class Tally {

        private final List<Match> matches = new ArrayList<>();
        private int truths;

        void add(List<Detection> found, List<BoundingBox> truth) {
            matches.addAll(GreedyMatcher.match(found, truth));
            truths += truth.size();
        }

        ClassScore score(String name, float confidence) {
            List<Match> ranked = new ArrayList<>(matches);
            ranked.sort(MOST_CONFIDENT_FIRST);
            List<Double> precisions = new ArrayList<>();
            for (int threshold = 0; threshold < IouThresholds.COUNT && truths > 0; threshold++) {
                precisions.add(AveragePrecision.of(ranked, truths, threshold));
            }
            return new ClassScore(
                    name,
                    truths,
                    ranked.size(),
                    precisions,
                    OperatingPoints.at(confidence, ranked, truths),
                    OperatingPoints.best(ranked, truths));
        }
    }
}
