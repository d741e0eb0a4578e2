package io.roadwatch.detector.detect;

/**
 * What is worth reporting. Safe for use by many threads.
 *
 * @param confidence lowest confidence, 0..1
 */
record CandidateFilter(float confidence, ReportedClasses classes) {

    boolean passes(float candidateConfidence, int classIndex) {
        return candidateConfidence >= confidence && classes.includes(classIndex); // false for NaN
    }
}
