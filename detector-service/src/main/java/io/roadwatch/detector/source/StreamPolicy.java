package io.roadwatch.detector.source;

/** Says which addresses may be opened: a user's address is a way into the network of the service. */
public interface StreamPolicy {

    /**
     * Reads and checks what a user typed. May ask the DNS, so it is for threads that may block.
     *
     * @throws StreamRefusedException when the address is malformed or not allowed
     */
    StreamAddress admit(TypedAddress typed);

    /** As {@link #admit(TypedAddress)}, of an address alone. */
    default StreamAddress admit(String typed) {
        return admit(TypedAddress.of(typed));
    }
}
