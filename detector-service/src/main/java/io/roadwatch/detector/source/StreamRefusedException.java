package io.roadwatch.detector.source;

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

    public Refusal refusal() {
        return refusal;
    }

    /** The message, which is always there. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
