package io.roadwatch.detector.decode;

/** FFmpeg could not open, read or convert. The message is for an operator and never holds an address. */
public final class DecodeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public DecodeException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The message, which is always there. */
    public String reason() {
        return reason;
    }
}
