package io.roadwatch.simulator.fault;

import io.roadwatch.simulator.account.CallTraits;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The rules in force. The first rule that wants a call gets it. Any thread. */
public final class FaultPlan {

    private final RandomGenerator random;
    private List<Active> rules = List.of();

    public FaultPlan(RandomGenerator random) {
        this.random = random;
    }

    /** Replaces all rules; hits are counted from zero. */
    public synchronized void set(List<FaultRule> newRules) {
        rules = newRules.stream().map(Active::new).toList();
    }

    public void set(FaultRule... newRules) {
        set(List.of(newRules));
    }

    public void clear() {
        set(List.of());
    }

    /** What goes wrong with a call, if anything; uses up one hit of the rule. */
    public synchronized Optional<Fault> next(CallTraits call) {
        return rules.stream().filter(rule -> rule.hit(call, random)).findFirst().map(rule -> rule.rule.fault());
    }

    /** The rules and how often each has hit. */
    public synchronized List<Status> status() {
        return rules.stream().map(rule -> new Status(rule.rule, rule.hits)).toList();
    }

    /** @param hits calls that the rule has spoilt so far */
    public record Status(FaultRule rule, long hits) {}

    private static final class Active {

        private final FaultRule rule;
        private long hits;

        Active(FaultRule rule) {
            this.rule = rule;
        }

        boolean hit(CallTraits call, RandomGenerator random) {
            if (hits >= rule.times() || !rule.only().matches(call) || random.nextDouble() >= rule.probability()) {
                return false;
            }
            hits++;
            return true;
        }
    }
}
