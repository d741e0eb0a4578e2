package io.roadwatch.benchmark;

/** A benchmark cannot run here; the message says what is missing and how to get it. */
public final class Unmeasurable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unmeasurable(String message) {
        super(message);
    }
}
