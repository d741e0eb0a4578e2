package io.roadwatch.analyzer.budget;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which steps are taken when. */
final class BudgetRules {

    private final Map<BudgetStep, Double> from = new EnumMap<>(BudgetStep.class);

    /** @throws IllegalArgumentException when a step is there twice */
    BudgetRules(List<StepRule> rules) {
        for (StepRule rule : rules) {
            if (from.put(rule.step(), rule.from()) != null) {
                throw new IllegalArgumentException("roadwatch.budget.steps has the step %s twice"
                        .formatted(rule.step().label()));
            }
        }
    }

    boolean has(BudgetStep step) {
        return from.containsKey(step);
    }

    double from(BudgetStep step) {
        return from.getOrDefault(step, 1.0);
    }

    /** @param part of a limit that is used */
    Set<BudgetStep> at(double part) {
        return from.entrySet().stream()
                .filter(rule -> part >= rule.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param partAfter of a limit that would be used after a call */
    boolean forbids(double partAfter) {
        return has(BudgetStep.STOP) && partAfter > from(BudgetStep.STOP);
    }
}
