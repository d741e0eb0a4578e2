package io.roadwatch.foundation.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Looks every second whether a changed level is due to end, where levels can be changed at all. */
@Singleton
public class LevelClock {

    private static final long PERIOD_MILLIS = 1_000;

    void begin(@Observes StartupEvent event, Vertx vertx, LogConfig config, LogLevels levels) {
        if (config.levelsOverHttp()) {
            vertx.setPeriodic(PERIOD_MILLIS, timer -> levels.endDue());
        }
    }

    void end(@Observes ShutdownEvent event, LogLevels levels) {
        levels.resetAll();
    }
}
