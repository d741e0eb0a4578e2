package io.roadwatch.detector.source;

/** Says which addresses may be opened: a user's address is a way into the network of the service. */
public interface StreamPolicy {

    /**
     * Reads and checks what a user typed.
     *
     * @throws StreamRefusedException when the address is malformed or not allowed
     */
    StreamAddress admit(String typed);
}
