package io.roadwatch.analyzer.budget;
public record Money(double amount, String currency) {}
