package io.roadwatch.detector.detect;

/** How weak a finding may be and still be of use to whoever comes after the model. */
@FunctionalInterface
public interface ConfidenceFloor {

    /**
     * @param reportFrom confidence from which objects are reported, 0..1
     * @return what the model is asked for, at most that
     */
    float below(float reportFrom);
}
