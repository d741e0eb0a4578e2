package io.roadwatch.detector.detect;

/** The model cannot be read, is of an unknown kind, or failed. The message is a sentence for an operator. */
public class DetectException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DetectException(String message) {
        super(message);
    }

    public DetectException(String message, Throwable cause) {
        super(message, cause);
    }
}
