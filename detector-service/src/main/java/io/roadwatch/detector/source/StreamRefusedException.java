package io.roadwatch.detector.source;

/** An address that is malformed or may not be opened. The message is for the user and never repeats the address. */
public final class StreamRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StreamRefusedException(String message) {
        super(message);
    }
}
