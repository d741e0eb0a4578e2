package io.roadwatch.detector.source;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says where the declared streams are kept and whether files of them were unusable; that never keeps the others from running. */
@Readiness
@ApplicationScoped
class DesiredStateHealth implements HealthCheck {

    private final StreamRegistry registry;
    private final StreamStore store;

    DesiredStateHealth(StreamRegistry registry, StreamStore store) {
        this.registry = registry;
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        StreamStore.Condition condition = store.condition();
        return HealthCheckResponse.named("streams")
                .up()
                .withData("declared", registry.list().size())
                .withData("kept", condition.place())
                .withData("corruptFiles", condition.setAside())
                .build();
    }
}
