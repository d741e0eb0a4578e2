package io.roadwatch.analyzer.llm.dispatch;

/** Wakes the dispatcher. */
@FunctionalInterface
public interface Timers {

    /**
     * Runs something once, not before the delay is over, on any thread. A late or superfluous run does no harm.
     *
     * @param delayNanos at least 1
     */
    void after(long delayNanos, Runnable wake);
}
