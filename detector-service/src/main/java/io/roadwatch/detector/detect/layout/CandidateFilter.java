package io.roadwatch.detector.detect.layout;

import java.util.function.IntPredicate;

/**
 * What is worth reporting. Safe for use by many threads.
 *
 * @param confidence lowest confidence, 0..1
 * @param reported whether the class with that index is reported; not asked for indices below 0
 */
public record CandidateFilter(float confidence, IntPredicate reported) {

    public boolean passes(float candidateConfidence, int classIndex) {
        return candidateConfidence >= confidence && classIndex >= 0 && reported.test(classIndex); // false for NaN
    }
}
