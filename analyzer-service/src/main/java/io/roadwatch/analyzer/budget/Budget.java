package io.roadwatch.analyzer.budget;

import io.roadwatch.analyzer.observe.CostMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * How much was spent, and what that leaves.
 *
 * <p>Before a call its estimate is set aside, after it the vendor's figures count. With a step {@code stop} no call begins that
 * would bring a limit's sum of settled and set-aside beyond that step. Thread-safe: one lock, under it only arithmetic.
 */
@ApplicationScoped
public class Budget {

    private static final Logger LOG = Logger.getLogger(Budget.class);
    private static final int SHOWN_CAMERAS = 20;

    private final BudgetConfig config;
    private final BudgetRules rules;
    private final PriceTable prices;
    private final CostMetrics metrics;
    private final InstantSource clock;
    private final Purses purses;
    private Set<BudgetStep> stepsInForce = Set.of();

    @Inject
    public Budget(BudgetConfig config, CostMetrics metrics) {
        this(config, metrics, InstantSource.system());
    }

    Budget(BudgetConfig config, CostMetrics metrics, InstantSource clock) {
        this.config = config;
        this.rules = new BudgetRules(config.steps());
        this.prices = new PriceTable(config);
        this.metrics = metrics;
        this.clock = clock;
        this.purses = new Purses(config, metrics);
        limits().forEach(Allowance::of); // so that a bad limit ends the start
        metrics.watch(() -> BudgetGauges.of(this, config));
        if (rules.has(BudgetStep.CHEAPER_MODEL) && cheaperModel().isEmpty() && isLimited()) {
            LOG.warn("the step cheaper-model does nothing: no model is named in roadwatch.budget.cheaper-model");
        }
    }

    /** The model of the step {@code cheaper-model}. */
    public Optional<String> cheaperModel() {
        return config.cheaperModel().map(String::strip).filter(model -> !model.isEmpty());
    }

    /**
     * Sees to it that a limit in money is not blind to a model.
     *
     * @throws IllegalArgumentException when there is such a limit and a model has no price
     */
    public void requirePrices(Collection<String> models) {
        for (String model : models) {
            if (prices.knows(model)) {
                metrics.expect(model, prices.currency());
            } else if (hasAmountLimit()) {
                throw new IllegalArgumentException(
                        "there is a budget in %s, but model %s has no price: set roadwatch.budget.prices.\"%s\".input and .output"
                                .formatted(prices.currency(), model, model));
            } else {
                LOG.infof("model without a price, its calls cost nothing on paper model=%s", model);
            }
        }
    }

    /** @param prior 0..1: how much a look seems worth */
    public synchronized Spending plan(String cameraId, double prior) {
        Instant now = clock.instant();
        notice(now);
        Purses.Tightest tightest = purses.tightest(cameraId, Spent.NOTHING, now);
        Set<BudgetStep> steps = rules.at(tightest.use().part());
        if (steps.contains(BudgetStep.STOP)) {
            return stop(tightest, BudgetStep.STOP);
        }
        if (steps.contains(BudgetStep.HIGH_PRIORS) && prior < config.highPrior()) {
            return stop(tightest, BudgetStep.HIGH_PRIORS);
        }
        boolean fewer = steps.contains(BudgetStep.FEWER_IMAGES);
        return new Spending.Go(new Economy(
                fewer ? OptionalInt.of(config.fewerImages().maxImages()) : OptionalInt.empty(),
                fewer ? OptionalInt.of(config.fewerImages().maxSidePx()) : OptionalInt.empty(),
                steps.contains(BudgetStep.CHEAPER_MODEL) && cheaperModel().isPresent()));
    }

    /**
     * Sets money aside for a call that is about to begin.
     *
     * @return empty when it would go beyond a limit
     */
    public Optional<Charge> reserve(String cameraId, String model, int promptTokens, int completionTokens) {
        Spent estimate = spent(model, promptTokens, completionTokens);
        Instant now = clock.instant();
        synchronized (this) {
            Purses.Tightest after = purses.tightest(cameraId, estimate, now);
            if (rules.forbids(after.use().part())) {
                metrics.refused(BudgetStep.STOP.label(), after.scope().label());
                return Optional.empty();
            }
            return Optional.of(new Charge(this, purses.reserve(cameraId, estimate, now)));
        }
    }

    Optional<Money> settle(Reservation reservation, String model, int promptTokens, int completionTokens) {
        Instant now = clock.instant();
        synchronized (this) {
            purses.takeBack(reservation, now);
            purses.spend(reservation.cameraId(), spent(model, promptTokens, completionTokens), now);
        }
        Optional<Money> cost = prices.cost(model, promptTokens, completionTokens);
        metrics.spent(
                reservation.cameraId(),
                model,
                promptTokens + completionTokens,
                cost.map(Money::amount).orElse(0.0),
                prices.currency());
        return cost;
    }

    synchronized void release(Reservation reservation) {
        purses.takeBack(reservation, clock.instant());
    }

    /** For operators. */
    public synchronized BudgetState state() {
        Instant now = clock.instant();
        notice(now);
        Purse all = purses.all();
        return new BudgetState(
                prices.currency(),
                List.of(
                        scope(BudgetScope.MINUTE, all.ofMinute(now), Allowance.of(config.perMinute())),
                        scope(BudgetScope.DAY, all.ofDay(now), Allowance.of(config.perDay()))),
                labels(stepsInForce),
                purses.dearest(SHOWN_CAMERAS, now));
    }

    synchronized long reservedTokens() {
        return purses.reservedTokens();
    }

    synchronized BudgetMemory remember() {
        return purses.remember(clock.instant());
    }

    synchronized void restore(BudgetMemory memory) {
        purses.restore(memory, clock.instant());
    }

    private Spending stop(Purses.Tightest tightest, BudgetStep step) {
        metrics.refused(step.label(), tightest.scope().label());
        return new Spending.Stop(tightest.scope(), tightest.use().freeIn().apply(rules.from(step)));
    }

    private void notice(Instant now) {
        Set<BudgetStep> steps = rules.at(purses.partOfAll(now));
        if (!steps.equals(stepsInForce)) {
            boolean refuses = steps.contains(BudgetStep.STOP) || steps.contains(BudgetStep.HIGH_PRIORS);
            LOG.logf(
                    refuses ? Logger.Level.WARN : Logger.Level.INFO,
                    "budget steps changed before=%s now=%s",
                    labels(stepsInForce),
                    labels(steps));
            stepsInForce = steps;
        }
    }

    private static List<String> labels(Set<BudgetStep> steps) {
        return steps.stream().sorted().map(BudgetStep::label).toList();
    }

    private Spent spent(String model, int promptTokens, int completionTokens) {
        return new Spent(
                (long) promptTokens + completionTokens,
                prices.cost(model, promptTokens, completionTokens)
                        .map(Money::amount)
                        .orElse(0.0));
    }

    private boolean hasAmountLimit() {
        return limits().stream().anyMatch(limits -> limits.amount().isPresent());
    }

    private boolean isLimited() {
        return limits().stream().anyMatch(limits -> !Allowance.of(limits).isUnlimited());
    }

    private List<BudgetConfig.Limits> limits() {
        return List.of(
                config.perMinute(),
                config.perDay(),
                config.camera().perMinute(),
                config.camera().perDay());
    }

    private static BudgetState.Scope scope(BudgetScope scope, Spent spent, Allowance allowance) {
        return new BudgetState.Scope(
                scope.label(), spent.tokens(), spent.amount(), !allowance.isUnlimited(), allowance.part(spent));
    }
}
