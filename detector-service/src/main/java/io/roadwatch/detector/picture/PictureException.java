package io.roadwatch.detector.picture;

/** A picture could not be made; the message is for an operator. */
public final class PictureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
