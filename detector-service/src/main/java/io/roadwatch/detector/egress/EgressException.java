package io.roadwatch.detector.egress;

/** HTTP sources cannot be guarded. The message is for an operator. */
public final class EgressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EgressException(String message) {
        super(message);
    }

    EgressException(String message, Throwable cause) {
        super(message, cause);
    }
}
