package io.roadwatch.detector.detect;

/**
 * How a model is computed.
 *
 * @param intraOpThreads threads that share the work on one inference
 */
public record Execution(Device device, int intraOpThreads, BatchChoice batch) {

    public Execution {
        if (intraOpThreads < 1) {
            throw new IllegalArgumentException("intraOpThreads must be at least 1, got " + intraOpThreads);
        }
    }
}
