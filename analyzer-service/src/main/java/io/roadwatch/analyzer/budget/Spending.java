package io.roadwatch.analyzer.budget;
import java.time.Duration;
public sealed interface Spending { record Go(Economy economy) implements Spending {} record Stop(BudgetScope scope, Duration retryAfter) implements Spending {} }
