package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.detect.InstalledDetector;
import io.roadwatch.detector.detect.ObjectDetector;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The service is ready when a model is loaded and warm; without one it can declare streams, but not watch them. */
@Readiness
@ApplicationScoped
class ModelReadiness implements HealthCheck {

    private final InstalledDetector installed;

    ModelReadiness(InstalledDetector installed) {
        this.installed = installed;
    }

    @Override
    public HealthCheckResponse call() {
        return installed
                .find()
                .map(ObjectDetector::model)
                .map(model -> HealthCheckResponse.named("model")
                        .up()
                        .withData("id", model.id())
                        .build())
                .orElseGet(() -> HealthCheckResponse.named("model")
                        .down()
                        .withData("remedy", "name an ONNX file in roadwatch.detect.model")
                        .build());
    }
}
