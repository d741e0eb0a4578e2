package io.roadwatch.analyzer.budget;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What may be spent in a stretch of time; nothing said, no limit. */
record Allowance(OptionalLong tokens, OptionalDouble amount) {

    Allowance {
        if (tokens.isPresent() && tokens.getAsLong() < 1) {
            throw new IllegalArgumentException(
                    "a budget in tokens (roadwatch.budget.*.tokens) must be at least 1, got " + tokens.getAsLong());
        }
        if (amount.isPresent() && !(amount.getAsDouble() > 0)) { // written so that NaN fails too
            throw new IllegalArgumentException(
                    "a budget in money (roadwatch.budget.*.amount) must be above 0, got " + amount.getAsDouble());
        }
    }

    static Allowance of(BudgetConfig.Limits limits) {
        return new Allowance(limits.tokens(), limits.amount());
    }

    boolean isUnlimited() {
        return tokens.isEmpty() && amount.isEmpty();
    }

    /** Part that is used, of the tighter limit; 0 without any. */
    double part(Spent spent) {
        double ofTokens = tokens.isPresent() ? spent.tokens() / (double) tokens.getAsLong() : 0;
        double ofAmount = amount.isPresent() ? spent.amount() / amount.getAsDouble() : 0;
        return Math.max(ofTokens, ofAmount);
    }
}
