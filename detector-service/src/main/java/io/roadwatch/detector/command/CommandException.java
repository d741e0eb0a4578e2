package io.roadwatch.detector.command;

/** What was asked for cannot be done. The message is a sentence for whoever asked. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
