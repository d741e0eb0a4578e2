package io.roadwatch.detector.publish;

import io.quarkus.runtime.StartupEvent;
import io.roadwatch.detector.source.StreamRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Looks every second for clients that have stopped reading, and for what else is over. */
@Singleton
class StuckWatch {

    private static final long PERIOD_MILLIS = 1_000;

    void begin(
            @Observes StartupEvent event,
            Vertx vertx,
            Audience audience,
            StreamRegistry registry,
            PublishConfig config) {
        vertx.setPeriodic(PERIOD_MILLIS, timer -> {
            audience.tidyUp(config.stuckAfter());
            audience.forgetUnless(camera -> registry.find(camera).isPresent());
        });
    }
}
