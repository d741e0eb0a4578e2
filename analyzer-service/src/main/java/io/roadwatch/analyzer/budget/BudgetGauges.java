package io.roadwatch.analyzer.budget;

import io.roadwatch.analyzer.observe.BudgetGauge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells the metrics what they show of the budget. */
final class BudgetGauges {

    private BudgetGauges() {}

    static BudgetGauge of(Budget budget, BudgetConfig config) {
        BudgetState state = budget.state();
        List<BudgetGauge.Value> spent = new ArrayList<>();
        List<BudgetGauge.Value> limits = new ArrayList<>();
        for (BudgetState.Scope scope : state.scopes()) {
            spent.add(new BudgetGauge.Value(scope.scope(), BudgetGauge.TOKENS, scope.tokens()));
            spent.add(new BudgetGauge.Value(scope.scope(), state.currency(), scope.amount()));
        }
        limits(BudgetScope.MINUTE, config.perMinute(), state.currency(), limits);
        limits(BudgetScope.DAY, config.perDay(), state.currency(), limits);
        List<BudgetGauge.Step> steps = Arrays.stream(BudgetStep.values())
                .map(step ->
                        new BudgetGauge.Step(step.label(), state.stepsInForce().contains(step.label())))
                .toList();
        return new BudgetGauge(limits, spent, steps, budget.reservedTokens());
    }

    private static void limits(
            BudgetScope scope, BudgetConfig.Limits limits, String currency, List<BudgetGauge.Value> values) {
        limits.tokens()
                .ifPresent(tokens -> values.add(new BudgetGauge.Value(scope.label(), BudgetGauge.TOKENS, tokens)));
        limits.amount().ifPresent(amount -> values.add(new BudgetGauge.Value(scope.label(), currency, amount)));
    }
}
