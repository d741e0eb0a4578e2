package io.roadwatch.analyzer.budget;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is done when the budget runs short. */
public enum BudgetStep {
    /** Fewer and smaller pictures. */
    FEWER_IMAGES,
    CHEAPER_MODEL,
    /** Only groups that are well worth a look. */
    HIGH_PRIORS,
    STOP;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static BudgetStep named(String name) {
        return Arrays.stream(values())
                .filter(step -> step.label().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a step is one of %s, got '%s'"
                        .formatted(
                                Arrays.stream(values()).map(BudgetStep::label).collect(Collectors.joining(", ")),
                                name)));
    }
}
