package io.roadwatch.detector.observe;

/** Is told how long stages took. Called on inference threads; must return at once. */
@FunctionalInterface
public interface StageListener {

    /** For those who do not care. */
    StageListener NONE = (stage, nanos) -> {};

    /** @param nanos how long one run of the stage took, not negative */
    void took(Stage stage, long nanos);
}
