package io.roadwatch.analyzer.budget;
public record BudgetState(String currency) {}
