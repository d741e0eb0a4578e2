package io.roadwatch.analyzer.intake;

import io.roadwatch.analyzer.budget.Budget;
import io.roadwatch.analyzer.budget.Economy;
import io.roadwatch.analyzer.budget.Spending;
import io.roadwatch.analyzer.image.ImageLimits;
import io.roadwatch.analyzer.image.ImagePlan;
import io.roadwatch.analyzer.image.ImagePlanner;
import io.roadwatch.analyzer.llm.Deadline;
import io.roadwatch.analyzer.llm.LlmConfig;
import io.roadwatch.analyzer.llm.LlmQuestion;
import io.roadwatch.analyzer.observe.AnalysisTrace;
import io.roadwatch.analyzer.observe.LlmTracing;
import io.roadwatch.analyzer.prompt.Prompt;
import io.roadwatch.analyzer.prompt.PromptBuilder;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.FailureReason;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Makes the question to the LLM out of a request: what the budget leaves of it, which pictures are shown, how it is worded.
 * Pictures that must be made smaller are made so on a worker thread; everything else is quick. Thread-safe.
 */
@Singleton
class Questions {

    /** Of a group of which nothing is known over time. */
    private static final double UNKNOWN_PRIOR = 0.5;

    private final LlmConfig llm;
    private final Budget budget;
    private final ImagePlanner images;
    private final PromptBuilder prompts;
    private final LlmTracing tracing;
    private final Vertx vertx;

    Questions(
            LlmConfig llm,
            Budget budget,
            ImagePlanner images,
            PromptBuilder prompts,
            LlmTracing tracing,
            Vertx vertx) {
        this.llm = llm;
        this.budget = budget;
        this.images = images;
        this.prompts = prompts;
        this.tracing = tracing;
        this.vertx = vertx;
    }

    /** @return fails with {@link AnalysisException} when the budget or the pictures leave nothing to ask */
    Uni<LlmQuestion> of(AnalysisRequest request) {
        Deadline deadline = Deadline.in(llm.deadline());
        AnalysisTrace trace = tracing.analysis();
        trace.describe(request.analysisId(), request.cameraId());
        double prior = prior(request);
        Spending spending = budget.plan(request.cameraId(), prior);
        if (spending instanceof Spending.Stop stop) {
            return Uni.createFrom()
                    .failure(new AnalysisException(
                            FailureReason.BUDGET_EXHAUSTED,
                            request.analysisId(),
                            0,
                            "the budget is spent (%s)".formatted(stop.scope().label()),
                            Optional.of(stop.retryAfter())));
        }
        Economy economy = ((Spending.Go) spending).economy();
        return shown(images.plan(request, limits(economy))).map(plan -> {
            requirePictures(request, plan);
            return new LlmQuestion(
                    prompts.build(request, plan),
                    request.cameraId(),
                    prior,
                    deadline,
                    economy.cheaperModel(),
                    trace,
                    () -> smaller(request, plan));
        });
    }

    private static void requirePictures(AnalysisRequest request, ImagePlan plan) {
        if (plan.images().isEmpty()) {
            throw new AnalysisException(
                    FailureReason.NO_USABLE_IMAGE,
                    request.analysisId(),
                    0,
                    "none of the pictures can be shown to the LLM %s".formatted(plan.dropped()));
        }
    }

    private Uni<Optional<Prompt>> smaller(AnalysisRequest request, ImagePlan plan) {
        return images.smaller(plan)
                .map(smaller -> shown(smaller).map(made -> Optional.of(prompts.build(request, made))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<ImagePlan> shown(ImagePlan plan) {
        if (!plan.needsWork()) {
            return Uni.createFrom().item(plan);
        }
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> images.shrink(plan), false)
                        .toCompletionStage());
    }

    private ImageLimits limits(Economy economy) {
        return images.limits().atMost(economy.maxImages(), economy.maxSidePx());
    }

    /** The highest of the groups that are shown. */
    private static double prior(AnalysisRequest request) {
        OptionalDouble highest = request.groups().stream()
                .map(group -> group.trend())
                .filter(trend -> trend != null)
                .mapToDouble(trend -> trend.riskPrior())
                .max();
        return highest.orElse(UNKNOWN_PRIOR);
    }
}
