package io.roadwatch.foundation.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logmanager.Level;

/** The levels that can be chosen. */
enum ChosenLevel {
    ERROR(Level.ERROR),
    WARN(Level.WARN),
    INFO(Level.INFO),
    DEBUG(Level.DEBUG);

    private final Level level;

    ChosenLevel(Level level) {
        this.level = level;
    }

    Level level() {
        return level;
    }

    /** As it is said and shown, e.g. {@code debug}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ChosenLevel> of(String label) {
        return Arrays.stream(values())
                .filter(level -> level.label().equals(label.toLowerCase(Locale.ROOT)))
                .findAny();
    }
}
