package io.roadwatch.foundation.net;

/** A host that is malformed or may not be connected to. The message is a sentence for the user and never repeats the host. */
public final class HostRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, as a closed set. */
    public enum Reason {
        /** It is no host, or in a spelling that readers understand differently. */
        MALFORMED,
        /** The host, or an address that it stands for, is denied or on no list. */
        NOT_ALLOWED
    }

    private final Reason reason;

    public HostRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The message, which is always there. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
