package io.roadwatch.detector.evaluate;

import java.util.List;

/** Chooses thresholds. */
final class OperatingPoints {

    private static final int IOU_050 = 0;

    private OperatingPoints() {}

    /** @param ranked most confident first */
    static OperatingPoint at(float confidence, List<Match> ranked, int truths) {
        int found = 0;
        int mistaken = 0;
        for (Match match : ranked) {
            if (match.confidence() < confidence) {
                break;
            }
            found += match.found(IOU_050) ? 1 : 0;
            mistaken += match.found(IOU_050) ? 0 : 1;
        }
        return new OperatingPoint(confidence, found, mistaken, truths);
    }

    /**
     * The threshold with the best F1, and of several the highest; 1 where nothing was detected.
     *
     * @param ranked most confident first
     */
    static OperatingPoint best(List<Match> ranked, int truths) {
        OperatingPoint best = new OperatingPoint(1, 0, 0, truths);
        int found = 0;
        for (int i = 0; i < ranked.size(); i++) {
            found += ranked.get(i).found(IOU_050) ? 1 : 0;
            float confidence = ranked.get(i).confidence();
            boolean lastOfItsConfidence =
                    i + 1 == ranked.size() || ranked.get(i + 1).confidence() < confidence;
            OperatingPoint point = new OperatingPoint(confidence, found, i + 1 - found, truths);
            if (lastOfItsConfidence && point.f1() > best.f1()) {
                best = point;
            }
        }
        return best;
    }
}
