package io.roadwatch.analyzer.budget;

/** @param currency e.g. {@code CNY} */
public record Money(double amount, String currency) {}
