package io.roadwatch.analyzer.api;

import io.roadwatch.analyzer.llm.LlmClient;
import io.roadwatch.analyzer.llm.LlmReport;
import io.roadwatch.analyzer.llm.dispatch.PoolState;
import io.roadwatch.contract.LlmStatus;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows how the LLM is configured. Always up: an analyzer without a key, or with a sick LLM, still answers every request
 * with the reason, and taking it out of service would hide that reason.
 */
@Readiness
@Singleton
class LlmReadiness implements HealthCheck {

    private final LlmClient llm;

    LlmReadiness(LlmClient llm) {
        this.llm = llm;
    }

    @Override
    public HealthCheckResponse call() {
        LlmReport report = llm.report();
        LlmStatus status = report.status();
        return HealthCheckResponse.named("llm")
                .up()
                .withData("enabled", status.enabled())
                .withData("keyConfigured", status.keyConfigured())
                .withData("model", status.model())
                .withData("endpoint", status.endpoint())
                .withData("modelInUse", report.modelInUse())
                .withData("selfTest", report.selfTest().status().label())
                .withData("selfTestDetail", report.selfTest().detail())
                .withData("circuitOpen", report.lanes().stream().anyMatch(PoolState.Lane::circuitOpen))
                .build();
    }
}
