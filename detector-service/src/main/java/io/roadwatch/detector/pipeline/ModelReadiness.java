package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.detect.ModelInfo;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** The service is ready when a model is loaded and threads use it; else it can declare streams, but not watch them. */
@Readiness
@ApplicationScoped
class ModelReadiness implements HealthCheck {

    private final InferenceWorkers workers;

    ModelReadiness(InferenceWorkers workers) {
        this.workers = workers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("model");
        Optional<ModelInfo> model = workers.model();
        if (model.isEmpty()) {
            return health.down()
                    .withData("remedy", "name a model in roadwatch.detect.model, or auto")
                    .build();
        }
        return health.status(workers.working())
                .withData("id", model.get().id())
                .withData("inferenceThreads", workers.working() ? "working" : "none could begin, see the log")
                .build();
    }
}
