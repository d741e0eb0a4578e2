package io.roadwatch.analyzer.intake;

import io.quarkus.runtime.StartupEvent;
import io.roadwatch.analyzer.image.ImagePlan;
import io.roadwatch.analyzer.observe.ReloadMetrics;
import io.roadwatch.analyzer.prompt.Prompt;
import io.roadwatch.analyzer.prompt.PromptBuilder;
import io.roadwatch.analyzer.prompt.PromptConfig;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.foundation.reload.Reloadable;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Has questions worded, counts what that met, and has a folder of wordings looked at now and then. Thread-safe. */
@Singleton
class Wording {

    private final PromptBuilder prompts;
    private final PromptConfig config;
    private final ReloadMetrics metrics;

    Wording(PromptBuilder prompts, PromptConfig config, ReloadMetrics metrics) {
        this.prompts = prompts;
        this.config = config;
        this.metrics = metrics;
    }

    /** Being observed also makes a wrong wording end the start. */
    void begin(@Observes StartupEvent started, Vertx vertx) {
        prompts.look();
        if (config.directory().isPresent()) {
            vertx.setPeriodic(config.reloadInterval().toMillis(), timer -> vertx.executeBlocking(this::look));
        }
    }

    Prompt of(AnalysisRequest request, ImagePlan plan) {
        if (prompts.fallsBack(request)) {
            metrics.languageMissing();
        }
        return prompts.build(request, plan);
    }

    private Reloadable.Outcome look() {
        Reloadable.Outcome outcome = prompts.look();
        if (outcome != Reloadable.Outcome.UNCHANGED) {
            metrics.count(ReloadMetrics.PROMPTS, outcome == Reloadable.Outcome.RELOADED);
        }
        return outcome;
    }
}
