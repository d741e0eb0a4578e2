package io.roadwatch.launcher.machine;

/** The launcher cannot go on. The message is for the user and says what to do. */
public final class LauncherException extends RuntimeException {

    public LauncherException(String message) {
        super(message);
    }

    public LauncherException(String message, Throwable cause) {
        super(message, cause);
    }
}
