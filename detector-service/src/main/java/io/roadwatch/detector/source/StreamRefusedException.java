package io.roadwatch.detector.source;

import io.roadwatch.foundation.net.HostRefusedException;

/** A stream whose address is malformed or may not be opened, or that is not to be changed from outside. The message is for the user and never repeats the address. */
public final class StreamRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, as a closed set. */
    public enum Refusal {
        ADDRESS_MALFORMED,
        SCHEME_NOT_ALLOWED,
        HOST_NOT_ALLOWED,
        FILE_NOT_ALLOWED,
        FILE_UNREADABLE,
        /** The stream is declared in configuration, otherwise, and is changed only there. */
        DECLARED_IN_CONFIGURATION
    }

    private final Refusal refusal;

    public StreamRefusedException(Refusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    /** What is wrong with the host of an address is wrong with the address. */
    static StreamRefusedException of(HostRefusedException host) {
        Refusal refusal = switch (host.reason()) {
            case MALFORMED -> Refusal.ADDRESS_MALFORMED;
            case NOT_ALLOWED -> Refusal.HOST_NOT_ALLOWED;
        };
        return new StreamRefusedException(refusal, host.sentence());
    }

    public Refusal refusal() {
        return refusal;
    }

    /** The message, which is always there. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
