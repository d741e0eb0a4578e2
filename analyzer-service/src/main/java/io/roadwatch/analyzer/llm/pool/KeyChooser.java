package io.roadwatch.analyzer.llm.pool;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses a key. Remembers its choices, so that equals take turns. Not thread-safe. */
public final class KeyChooser {

    /**
     * A key that can be asked now.
     *
     * @param running calls under way with it
     * @param use 0..1: part of its account's quota that is used
     */
    public record Candidate(PoolKey key, int running, double use) {}

    private final KeyStrategy strategy;
    private final Map<String, Long> lastChoice = new HashMap<>();
    private final Map<String, Integer> credit = new HashMap<>();
    private long choices;

    public KeyChooser(KeyStrategy strategy) {
        this.strategy = strategy;
    }

    /** @param candidates at least one */
    public PoolKey choose(List<Candidate> candidates) {
        int first = candidates.stream()
                .mapToInt(candidate -> candidate.key().priority())
                .min()
                .orElseThrow(() -> new IllegalArgumentException("there is no key to choose from"));
        List<Candidate> equals = candidates.stream()
                .filter(candidate -> candidate.key().priority() == first)
                .toList();
        PoolKey chosen = (strategy == KeyStrategy.WEIGHTED ? weighted(equals) : byOrder(equals)).key();
        lastChoice.put(chosen.id(), ++choices);
        return chosen;
    }

    private Candidate byOrder(List<Candidate> candidates) {
        Comparator<Candidate> longestAgo = Comparator.comparing(
                candidate -> lastChoice.getOrDefault(candidate.key().id(), 0L));
        Comparator<Candidate> order = strategy == KeyStrategy.ROUND_ROBIN
                ? longestAgo
                : Comparator.comparingDouble(Candidate::use)
                        .thenComparingInt(Candidate::running)
                        .thenComparing(longestAgo);
        return candidates.stream().min(order).orElseThrow();
    }

    /** Smooth: each earns its weight per choice, the richest is chosen and pays for all. */
    private Candidate weighted(List<Candidate> candidates) {
        int total = 0;
        for (Candidate candidate : candidates) {
            credit.merge(candidate.key().id(), candidate.key().weight(), Integer::sum);
            total += candidate.key().weight();
        }
        Candidate richest = candidates.stream()
                .max(Comparator.comparing((Candidate candidate) ->
                                credit.get(candidate.key().id()))
                        .thenComparing(
                                candidate ->
                                        lastChoice.getOrDefault(candidate.key().id(), 0L),
                                Comparator.reverseOrder()))
                .orElseThrow();
        credit.merge(richest.key().id(), -total, Integer::sum);
        return richest;
    }
}
