package io.roadwatch.simulator.calls;

/** How a call ended. */
public enum Outcome {
    /** Not yet. */
    IN_FLIGHT,
    /** A whole answer with status 200 was handed to the connection. */
    ANSWERED,
    /** A whole answer with an error status was handed to the connection. */
    FAILED,
    /** The client closed the connection before that. */
    CANCELLED,
    /** The simulator closed the connection before that, because a fault said so. */
    CUT
}
