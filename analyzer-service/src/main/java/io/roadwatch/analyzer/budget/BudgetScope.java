package io.roadwatch.analyzer.budget;
public enum BudgetScope { MINUTE; public String label() { return "minute"; } }
