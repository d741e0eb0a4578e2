package io.roadwatch.foundation.log;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/** Lets a line pass, unless the very same one passed often enough in this period. Thread-safe. */
final class RepetitionFilter implements Filter {

    private final Repetitions repetitions;
    private final HeldBackListener listener;
    private final @Nullable Filter other;

    /** @param other the filter that was there before, which decides first */
    RepetitionFilter(Repetitions repetitions, HeldBackListener listener, @Nullable Filter other) {
        this.repetitions = repetitions;
        this.listener = listener;
        this.other = other;
    }

    @Nullable
    Filter other() {
        return other;
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (other != null && !other.isLoggable(entry)) {
            return false;
        }
        if (entry.getLevel().intValue() < Level.INFO.intValue() || admits(entry)) {
            return true;
        }
        listener.lineHeldBack(label(entry.getLevel()));
        return false;
    }

    private boolean admits(LogRecord entry) {
        try {
            return repetitions.admits(lineOf(entry));
        } catch (RuntimeException e) { // a value that has no text: whoever writes the line says so
            return true;
        }
    }

    private static Line lineOf(LogRecord entry) {
        String text = entry instanceof ExtLogRecord extended ? extended.getFormattedMessage() : entry.getMessage();
        Throwable thrown = entry.getThrown();
        return new Line(
                String.valueOf(entry.getLoggerName()),
                entry.getLevel(),
                String.valueOf(text),
                thrown == null ? "" : thrown.toString());
    }

    /** A closed set, whatever levels libraries think of. */
    static String label(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "error";
        }
        return level.intValue() >= Level.WARNING.intValue() ? "warn" : "info";
    }
}
