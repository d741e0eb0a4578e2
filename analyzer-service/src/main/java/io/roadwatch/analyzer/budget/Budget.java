package io.roadwatch.analyzer.budget;

import io.roadwatch.analyzer.observe.CostMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Purse all;
    private final Map<String, Purse> cameras = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Reservation> reserved = Collections.newSetFromMap(new IdentityHashMap<>());
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
        this.all = new Purse(config.zone(), Allowance.of(config.perMinute()), Allowance.of(config.perDay()));
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
    public Spending plan(String cameraId, double prior) {
        Instant now = clock.instant();
        Tightest tightest;
        synchronized (this) {
            tightest = tightest(cameraId, Spent.NOTHING, now);
            notice(stepsOfAll(now));
        }
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
            Tightest after = tightest(cameraId, estimate, now);
            if (rules.forbids(after.use().part())) {
                metrics.refused(BudgetStep.STOP.label(), after.scope().label());
                return Optional.empty();
            }
            spend(cameraId, estimate, now);
            Reservation reservation = new Reservation(cameraId, estimate, now);
            reserved.add(reservation);
            return Optional.of(new Charge(this, reservation));
        }
    }

    Optional<Money> settle(Reservation reservation, String model, int promptTokens, int completionTokens) {
        Instant now = clock.instant();
        synchronized (this) {
            takeBack(reservation, now);
            spend(reservation.cameraId(), spent(model, promptTokens, completionTokens), now);
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
        takeBack(reservation, clock.instant());
    }

    /** For operators. */
    public synchronized BudgetState state() {
        Instant now = clock.instant();
        notice(stepsOfAll(now));
        return new BudgetState(
                prices.currency(),
                List.of(
                        scope(BudgetScope.MINUTE, all.ofMinute(now), Allowance.of(config.perMinute())),
                        scope(BudgetScope.DAY, all.ofDay(now), Allowance.of(config.perDay()))),
                stepsInForce.stream().sorted().map(BudgetStep::label).toList(),
                cameras.entrySet().stream()
                        .map(camera -> camera(camera.getKey(), camera.getValue().ofDay(now)))
                        .filter(camera -> camera.tokens() > 0)
                        .sorted(Comparator.comparing(BudgetState.Camera::tokens).reversed())
                        .limit(SHOWN_CAMERAS)
                        .toList());
    }

    synchronized long reservedTokens() {
        return reserved.stream().mapToLong(open -> open.estimate().tokens()).sum();
    }

    synchronized BudgetMemory remember() {
        Instant now = clock.instant();
        Map<String, Spent> byCamera = new LinkedHashMap<>();
        cameras.forEach((camera, purse) -> byCamera.put(camera, purse.ofDay(now)));
        Spent settled = all.ofDay(now);
        for (Reservation open : reserved) { // an estimate is nothing to remember
            settled = settled.minus(open.estimate());
            byCamera.computeIfPresent(open.cameraId(), (camera, spent) -> spent.minus(open.estimate()));
        }
        return new BudgetMemory(all.day(now), settled, byCamera);
    }

    synchronized void restore(BudgetMemory memory) {
        Instant now = clock.instant();
        all.restore(memory.day(), memory.all(), now);
        memory.cameras().forEach((camera, spent) -> purse(camera).restore(memory.day(), spent, now));
    }

    private Spending stop(Tightest tightest, BudgetStep step) {
        metrics.refused(step.label(), tightest.scope().label());
        return new Spending.Stop(tightest.scope(), tightest.use().freeIn().apply(rules.from(step)));
    }

    private void spend(String cameraId, Spent spent, Instant now) {
        all.spend(spent, now);
        purse(cameraId).spend(spent, now);
    }

    private void takeBack(Reservation reservation, Instant now) {
        all.takeBack(reservation.estimate(), reservation.at(), now);
        purse(reservation.cameraId()).takeBack(reservation.estimate(), reservation.at(), now);
        reserved.remove(reservation);
    }

    private Tightest tightest(String cameraId, Spent more, Instant now) {
        Purse own = purse(cameraId);
        List<Tightest> uses = new ArrayList<>();
        uses.add(new Tightest(BudgetScope.MINUTE, all.minuteWith(more, now)));
        uses.add(new Tightest(BudgetScope.DAY, all.dayWith(more, now)));
        uses.add(new Tightest(BudgetScope.CAMERA_MINUTE, own.minuteWith(more, now)));
        uses.add(new Tightest(BudgetScope.CAMERA_DAY, own.dayWith(more, now)));
        return uses.stream().max(Comparator.comparing(use -> use.use().part())).orElseThrow();
    }

    private Purse purse(String cameraId) {
        Purse purse = cameras.computeIfAbsent(
                cameraId,
                fresh -> new Purse(
                        config.zone(),
                        Allowance.of(config.camera().perMinute()),
                        Allowance.of(config.camera().perDay())));
        if (cameras.size() > config.maxCameras()) {
            cameras.remove(cameras.keySet().iterator().next());
            metrics.cameraForgotten();
        }
        return purse;
    }

    private Set<BudgetStep> stepsOfAll(Instant now) {
        return rules.at(Math.max(
                all.minuteWith(Spent.NOTHING, now).part(),
                all.dayWith(Spent.NOTHING, now).part()));
    }

    private void notice(Set<BudgetStep> steps) {
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

    private static BudgetState.Camera camera(String cameraId, Spent spent) {
        return new BudgetState.Camera(cameraId, spent.tokens(), spent.amount());
    }

    private record Tightest(BudgetScope scope, Purse.Use use) {}
}
