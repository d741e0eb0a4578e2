package io.roadwatch.analyzer.budget;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From which part of a limit on a step is taken. Written {@code 70%:fewer-images}.
 *
 * @param from above 0 and at most 1
 */
public record StepRule(BudgetStep step, double from) {

    private static final Pattern WRITTEN = Pattern.compile("\\s*(\\d{1,3})\\s*%\\s*:\\s*([a-z-]+)\\s*");

    /** Called by the configuration. */
    public static StepRule of(String written) {
        Matcher rule = WRITTEN.matcher(written);
        if (!rule.matches()) {
            throw new IllegalArgumentException("'%s' is no step; write e.g. 70%%:fewer-images".formatted(written));
        }
        int percent = Integer.parseInt(rule.group(1));
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("a step begins at 1%% to 100%%, got %d%%".formatted(percent));
        }
        return new StepRule(BudgetStep.named(rule.group(2)), percent / 100.0);
    }
}
