package io.roadwatch.foundation.log;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Changes levels for a while. Only of our own categories: those of libraries may write headers with keys, or pictures. Every
 * change ends by itself, so that none is forgotten. Thread-safe.
 */
@Singleton
public class LogLevels {

    static final Duration LONGEST = Duration.ofHours(24);
    static final int MOST_CHANGES = 100;

    private static final org.jboss.logging.Logger LOG = org.jboss.logging.Logger.getLogger(LogLevels.class);
    private static final Pattern OURS = Pattern.compile("io\\.roadwatch(\\.\\w{1,80}){0,10}");

    /** Holds the logger too: nobody else may, and then it would be forgotten with its level. */
    private record Changed(Logger logger, @Nullable Level configured, LevelChange change) {}

    private final Clock clock;
    private final Map<String, Changed> changes = new TreeMap<>();

    LogLevels() {
        this(Clock.systemUTC());
    }

    LogLevels(Clock clock) {
        this.clock = clock;
    }

    /** Whether its level may be changed. */
    static boolean isOurs(String category) {
        return OURS.matcher(category).matches();
    }

    /**
     * Changes a level, or how long it is changed for.
     *
     * @throws IllegalArgumentException if the category is not ours, or the time is not above 0 and at most 24 h
     * @throws IllegalStateException if too many levels are changed already
     */
    synchronized LevelChange change(String category, ChosenLevel level, Duration time) {
        if (!isOurs(category)) {
            throw new IllegalArgumentException("not a category of ours: " + category);
        }
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("not a time for a changed level: " + time);
        }
        Changed before = changes.get(category);
        if (before == null && changes.size() >= MOST_CHANGES) {
            throw new IllegalStateException("too many levels are changed: " + MOST_CHANGES);
        }
        Logger logger = before == null ? Logger.getLogger(category) : before.logger();
        Level configured = before == null ? logger.getLevel() : before.configured();
        LevelChange change =
                new LevelChange(category, level.label(), clock.instant().plus(time));
        changes.put(category, new Changed(logger, configured, change));
        logger.setLevel(level.level());
        LOG.infof("log level changed category=%s level=%s until=%s", category, level.label(), change.until());
        return change;
    }

    /** Brings the configured level back. Does nothing where it is in force. */
    synchronized void reset(String category) {
        Changed changed = changes.remove(category);
        if (changed != null) {
            changed.logger().setLevel(changed.configured());
            LOG.infof("log level is the configured one again category=%s", category);
        }
    }

    /** Ends the changes whose time is over. */
    synchronized void endDue() {
        Instant now = clock.instant();
        changes.values().stream()
                .map(Changed::change)
                .filter(change -> !now.isBefore(change.until()))
                .map(LevelChange::category)
                .toList()
                .forEach(this::reset);
    }

    synchronized void resetAll() {
        List.copyOf(changes.keySet()).forEach(this::reset);
    }

    /** By category. */
    synchronized List<LevelChange> list() {
        return changes.values().stream().map(Changed::change).toList();
    }
}
