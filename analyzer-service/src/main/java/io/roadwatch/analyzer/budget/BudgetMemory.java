package io.roadwatch.analyzer.budget;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The spending of a day, as it is kept over restarts. */
record BudgetMemory(LocalDate day, Spent all, Map<String, Spent> cameras) {

    BudgetMemory {
        cameras = new LinkedHashMap<>(cameras);
    }
}
