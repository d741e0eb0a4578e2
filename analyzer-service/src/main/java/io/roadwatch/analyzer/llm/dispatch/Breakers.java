package io.roadwatch.analyzer.llm.dispatch;

/** Whether calls are withheld because the LLM is sick. */
@FunctionalInterface
public interface Breakers {

    /**
     * When a call may be made.
     *
     * @return 0 while calls flow; 1 when one call may try; else the nanoseconds until one may
     */
    long readyInNanos(LaneId lane);
}
