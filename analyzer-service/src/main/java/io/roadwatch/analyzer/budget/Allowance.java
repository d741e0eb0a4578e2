package io.roadwatch.analyzer.budget;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What may be spent in a stretch of time; nothing said, no limit. */
record Allowance(OptionalLong tokens, OptionalDouble amount) {

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
