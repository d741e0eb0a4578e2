package io.roadwatch.analyzer.intake;

import io.quarkus.runtime.Startup;
import io.roadwatch.analyzer.budget.Economy;
import io.roadwatch.analyzer.image.ImageDrop;
import io.roadwatch.analyzer.image.ImagePlan;
import io.roadwatch.analyzer.image.ImagePlanner;
import io.roadwatch.analyzer.observe.ImageMetrics;
import io.roadwatch.contract.AnalysisRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;

/**
 * Gets the pictures of a question ready, and counts what became of them. Making one smaller is done on a worker thread;
 * everything else is quick. Thread-safe.
 */
@Startup // so that the series exist before the first picture
@Singleton
class Pictures {

    private final ImagePlanner planner;
    private final ImageMetrics metrics;
    private final Vertx vertx;

    Pictures(ImagePlanner planner, ImageMetrics metrics, Vertx vertx) {
        this.planner = planner;
        this.metrics = metrics;
        this.vertx = vertx;
        metrics.begin(Arrays.stream(ImageDrop.values()).map(ImageDrop::label).toList());
    }

    Uni<ImagePlan> of(AnalysisRequest request, Economy economy) {
        return ready(planner.plan(request, planner.limits().atMost(economy.maxImages(), economy.maxSidePx())))
                .invoke(this::count);
    }

    /** Fewer and smaller ones, for a vendor who found these too much. */
    Uni<Optional<ImagePlan>> smallerThan(ImagePlan plan) {
        return planner.smaller(plan)
                .map(smaller -> ready(smaller).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<ImagePlan> ready(ImagePlan plan) {
        if (!plan.needsWork()) {
            return Uni.createFrom().item(plan);
        }
        return Uni.createFrom()
                .completionStage(() ->
                        vertx.executeBlocking(() -> planner.shrink(plan), false).toCompletionStage());
    }

    private void count(ImagePlan plan) {
        metrics.shown(plan.images().size(), plan.shrunk());
        plan.dropped().forEach((reason, times) -> metrics.dropped(reason.label(), times));
    }
}
