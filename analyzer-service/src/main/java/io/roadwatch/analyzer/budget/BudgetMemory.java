package io.roadwatch.analyzer.budget;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The spending of a day, as it is kept over restarts. */
record BudgetMemory(LocalDate day, Spent all, Map<String, Spent> cameras) {

    BudgetMemory {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(all, "all");
        cameras = new LinkedHashMap<>(Map.copyOf(cameras)); // no camera without a spending
    }
}
