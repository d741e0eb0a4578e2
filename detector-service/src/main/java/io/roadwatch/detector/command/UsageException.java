package io.roadwatch.detector.command;

/** The command line makes no sense. The message is a sentence for whoever typed it. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
