package io.roadwatch.analyzer.observe;

import java.util.List;

/** The budget at the moment of a scrape. */
public record BudgetGauge(List<Value> limits, List<Value> spent, List<Step> steps, long reservedTokens) {

    /** The unit of values that are no money. */
    public static final String TOKENS = "tokens";

    public BudgetGauge {
        limits = List.copyOf(limits);
        spent = List.copyOf(spent);
        steps = List.copyOf(steps);
    }

    /** @param unit tokens, or a currency */
    public record Value(String scope, String unit, double value) {}

    public record Step(String step, boolean inForce) {}
}
