package io.roadwatch.analyzer.llm.dispatch;

/** What the vendor's quotas, and so paces, rests and breakers, belong to: an account's use of a model, over all its keys. */
public record LaneId(String account, String model) {}
