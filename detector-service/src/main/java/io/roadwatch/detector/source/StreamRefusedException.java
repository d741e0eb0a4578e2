package io.roadwatch.detector.source;

/** An address that is malformed or may not be opened. The message is for the user and never repeats the address. */
public final class StreamRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, as a closed set. */
    public enum Refusal {
        ADDRESS_MALFORMED,
        SCHEME_NOT_ALLOWED,
        HOST_NOT_ALLOWED,
        FILE_NOT_ALLOWED,
        FILE_UNREADABLE
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
