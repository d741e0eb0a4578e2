package io.roadwatch.detector.source;

/** A change of the desired state could not be kept. The message is for an operator. */
public final class RegistryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
