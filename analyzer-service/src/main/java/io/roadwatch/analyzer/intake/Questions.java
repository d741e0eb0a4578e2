package io.roadwatch.analyzer.intake;

import io.roadwatch.analyzer.budget.Budget;
import io.roadwatch.analyzer.budget.Economy;
import io.roadwatch.analyzer.budget.Spending;
import io.roadwatch.analyzer.image.ImagePlan;
import io.roadwatch.analyzer.llm.Deadline;
import io.roadwatch.analyzer.llm.LlmConfig;
import io.roadwatch.analyzer.llm.LlmQuestion;
import io.roadwatch.analyzer.observe.AnalysisTrace;
import io.roadwatch.analyzer.observe.LlmTracing;
import io.roadwatch.analyzer.prompt.Prompt;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.TrafficGroup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;

/** Makes the question to the LLM out of a request: what the budget leaves of it, what is shown, how it is worded. Thread-safe. */
@Singleton
class Questions {

    /** Of groups of which nothing is known over time. */
    private static final double UNKNOWN_PRIOR = 0.5;

    private final LlmConfig llm;
    private final Budget budget;
    private final Pictures pictures;
    private final Wording wording;
    private final LlmTracing tracing;

    Questions(LlmConfig llm, Budget budget, Pictures pictures, Wording wording, LlmTracing tracing) {
        this.llm = llm;
        this.budget = budget;
        this.pictures = pictures;
        this.wording = wording;
        this.tracing = tracing;
    }

    /** @return fails with {@link AnalysisException} when the budget or the pictures leave nothing to ask */
    Uni<LlmQuestion> of(AnalysisRequest request) {
        Deadline deadline = Deadline.in(llm.deadline());
        AnalysisTrace trace = tracing.analysis();
        trace.describe(request.analysisId(), request.cameraId());
        double prior = prior(request);
        Spending spending = budget.plan(request.cameraId(), prior);
        if (spending instanceof Spending.Stop stop) {
            return Uni.createFrom().failure(spent(request, stop));
        }
        Economy economy = ((Spending.Go) spending).economy();
        return pictures.of(request, economy).map(plan -> {
            requirePictures(request, plan);
            Shown shown = new Shown(plan);
            return new LlmQuestion(
                    wording.of(request, plan),
                    request.cameraId(),
                    prior,
                    deadline,
                    economy.cheaperModel(),
                    trace,
                    () -> smaller(request, shown));
        });
    }

    /** Each time smaller than the last; without any picture there is nothing to ask. */
    private Uni<Optional<Prompt>> smaller(AnalysisRequest request, Shown shown) {
        return pictures.smallerThan(shown.plan)
                .map(smaller -> smaller.filter(made -> !made.images().isEmpty()).map(made -> {
                    shown.plan = made;
                    return wording.of(request, made);
                }));
    }

    private static AnalysisException spent(AnalysisRequest request, Spending.Stop stop) {
        return new AnalysisException(
                FailureReason.BUDGET_EXHAUSTED,
                request.analysisId(),
                0,
                "the budget is spent scope=%s".formatted(stop.scope().label()),
                Optional.of(stop.retryAfter()));
    }

    private static void requirePictures(AnalysisRequest request, ImagePlan plan) {
        if (plan.images().isEmpty()) {
            throw new AnalysisException(
                    FailureReason.NO_USABLE_IMAGE,
                    request.analysisId(),
                    0,
                    "none of the pictures can be shown to the LLM dropped=%s".formatted(plan.dropped()));
        }
    }

    /** The highest of the groups. */
    private static double prior(AnalysisRequest request) {
        return request.groups().stream()
                .map(TrafficGroup::trend)
                .filter(Objects::nonNull)
                .mapToDouble(GroupTrend::riskPrior)
                .max()
                .orElse(UNKNOWN_PRIOR);
    }

    /** What the LLM was shown last. Of one question, on one event loop. */
    private static final class Shown {

        private ImagePlan plan;

        private Shown(ImagePlan plan) {
            this.plan = plan;
        }
    }
}
