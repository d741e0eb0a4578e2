package io.roadwatch.detector.handoff;

import io.roadwatch.contract.LlmStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows what the analyzer last said of its LLM. Always up, and asks nobody: a detector without an analyzer still watches and
 * shows its cameras, and taking it out of service would help nobody.
 */
@Readiness
@ApplicationScoped
class AnalyzerHealth implements HealthCheck {

    private final LlmStatusWatch llm;
    private final HandoffConfig config;

    AnalyzerHealth(LlmStatusWatch llm, HandoffConfig config) {
        this.llm = llm;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<LlmStatus> status = llm.latest();
        HealthCheckResponseBuilder health = HealthCheckResponse.named("analyzer")
                .up()
                .withData("handoffEnabled", config.enabled())
                .withData("answers", status.isPresent());
        status.ifPresent(known -> health.withData("llmEnabled", known.enabled())
                .withData("llmKeyConfigured", known.keyConfigured())
                .withData("llmModel", known.model())
                .withData("llmSimulated", known.simulated()));
        return health.build();
    }
}
