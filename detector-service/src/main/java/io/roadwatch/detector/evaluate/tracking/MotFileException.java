package io.roadwatch.detector.evaluate.tracking;

/** A file cannot be read, written or understood; the message is for the user. */
final class MotFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MotFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
