package io.roadwatch.simulator.calls;

/** How a call ended. */
public enum Outcome {
    /** Not yet. */
    IN_FLIGHT,
    /** A whole answer with status 200 was written. */
    ANSWERED,
    /** A whole answer with an error status was written. */
    FAILED,
    /** The client closed the connection before the whole answer was written. */
    CANCELLED,
    /** The simulator closed the connection before the whole answer was written, because a fault said so. */
    CUT
}
