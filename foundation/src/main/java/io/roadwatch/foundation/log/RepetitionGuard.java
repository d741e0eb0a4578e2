package io.roadwatch.foundation.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps a defect that repeats itself from filling the disk: the very same line is written so many times a minute, and then one
 * line says how many more there were. Holds for whatever goes to the root of the log, from the start of the service to its end.
 */
@Singleton
public class RepetitionGuard {

    private static final org.jboss.logging.Logger LOG = org.jboss.logging.Logger.getLogger(RepetitionGuard.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_TOLD = 20;
    private static final int MOST_CHARACTERS = 200;

    private final LogConfig config;
    private final HeldBackListener listener;
    private final Repetitions repetitions;

    RepetitionGuard(LogConfig config, HeldBackListener listener) {
        this.config = config;
        this.listener = listener;
        this.repetitions = new Repetitions(Math.max(1, config.repeatsPerMinute()));
    }

    void begin(@Observes StartupEvent event, Vertx vertx) {
        if (config.repeatsPerMinute() > 0) {
            for (Handler handler : rootHandlers()) {
                handler.setFilter(new RepetitionFilter(repetitions, listener, handler.getFilter()));
            }
            vertx.setPeriodic(PERIOD.toMillis(), timer -> tell());
        }
    }

    void end(@Observes ShutdownEvent event) {
        for (Handler handler : rootHandlers()) {
            if (handler.getFilter() instanceof RepetitionFilter ours) {
                handler.setFilter(ours.other());
            }
        }
        tell();
    }

    /** Says what was held back since this was said last. */
    void tell() {
        int told = 0;
        int untold = 0;
        for (Repetitions.Held held : repetitions.endPeriod()) {
            if (told++ < MOST_TOLD) {
                tell(held);
            } else {
                untold += held.times();
            }
        }
        if (untold > 0) {
            LOG.warnf("more lines were held back, of other texts heldBack=%d", untold);
        }
    }

    private static void tell(Repetitions.Held held) {
        Line line = held.line();
        LOG.logf(
                jbossLevel(line.level()),
                "a line was repeated too often heldBack=%d category=%s line=\"%s\"",
                held.times(),
                line.category(),
                line.text().length() > MOST_CHARACTERS
                        ? line.text().substring(0, MOST_CHARACTERS) + "..."
                        : line.text());
    }

    /** Of the level of what was held back, so that whoever looks for errors finds this too. */
    private static org.jboss.logging.Logger.Level jbossLevel(Level level) {
        return switch (RepetitionFilter.label(level)) {
            case "error" -> org.jboss.logging.Logger.Level.ERROR;
            case "warn" -> org.jboss.logging.Logger.Level.WARN;
            default -> org.jboss.logging.Logger.Level.INFO;
        };
    }

    private static Handler[] rootHandlers() {
        return Logger.getLogger("").getHandlers();
    }
}
