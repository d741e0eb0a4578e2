package io.roadwatch.detector.evaluate;

/** Labels cannot be read. The message is a sentence for whoever wrote them. */
public final class LabelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LabelException(String message) {
        super(message);
    }

    LabelException(String message, Throwable cause) {
        super(message, cause);
    }
}
