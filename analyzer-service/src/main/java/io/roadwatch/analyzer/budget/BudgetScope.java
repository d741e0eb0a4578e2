package io.roadwatch.analyzer.budget;

import java.util.Locale;

/** Whose budget, for how long. */
public enum BudgetScope {
    MINUTE,
    DAY,
    CAMERA_MINUTE,
    CAMERA_DAY;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
