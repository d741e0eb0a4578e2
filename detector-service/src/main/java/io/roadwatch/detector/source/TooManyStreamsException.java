package io.roadwatch.detector.source;

/** The bound on declared streams is reached. */
public final class TooManyStreamsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyStreamsException(int limit) {
        super("no more than %d streams can be declared; remove one, or raise roadwatch.source.max-streams"
                .formatted(limit));
    }
}
