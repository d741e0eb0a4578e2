package io.roadwatch.detector.evidence;

/** Hears of alerts. Whoever implements it as a bean is told. */
public interface AlertListener {

    /**
     * An alert began, changed, or was acknowledged or not. Called for one change at a time, in their order, on whatever thread
     * made it; must neither block nor throw.
     */
    void changed(AlertEntry entry);
}
