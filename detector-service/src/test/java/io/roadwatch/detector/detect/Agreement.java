package io.roadwatch.detector.detect;

import io.roadwatch.contract.Detection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Counts how far our boxes and a reference's are the same. Each of our boxes answers at most one of the reference's.
 *
 * @param matches whether our box is the reference's
 */
final class Agreement {

    private final float confidence;
    private final BiPredicate<Detection, Detection> matches;
    private final float extraIou;
    private int expected;
    private int found;
    private int ours;
    private int extra;

    /**
     * @param confidence boxes below it are not asked for
     * @param matches whether the first, of the reference, and the second, of ours, are the same box
     * @param extraIou a box of ours is extra if no box of the reference overlaps it by that much
     */
    Agreement(float confidence, BiPredicate<Detection, Detection> matches, float extraIou) {
        this.confidence = confidence;
        this.matches = matches;
        this.extraIou = extraIou;
    }

    void add(List<Detection> reference, List<Detection> detected) {
        List<Detection> free = new ArrayList<>(detected);
        for (Detection wanted : reference) {
            if (wanted.confidence() >= confidence) {
                expected++;
                Optional<Detection> match =
                        free.stream().filter(one -> matches.test(wanted, one)).findFirst();
                match.ifPresent(free::remove);
                found += match.isPresent() ? 1 : 0;
            }
        }
        for (Detection one : detected) {
            if (one.confidence() >= confidence) {
                ours++;
                boolean known = reference.stream()
                        .anyMatch(wanted ->
                                sameClass(wanted, one) && wanted.bbox().iou(one.bbox()) >= extraIou);
                extra += known ? 0 : 1;
            }
        }
    }

    static boolean sameClass(Detection a, Detection b) {
        return a.className().equals(b.className());
    }

    double foundShare() {
        return (double) found / expected;
    }

    double extraShare() {
        return (double) extra / ours;
    }

    @Override
    public String toString() {
        return "found %d of %d (%.2f %%), extra %d of %d (%.2f %%)"
                .formatted(found, expected, 100 * foundShare(), extra, ours, 100 * extraShare());
    }
}
