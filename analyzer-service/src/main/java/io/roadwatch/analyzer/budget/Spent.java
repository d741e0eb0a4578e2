package io.roadwatch.analyzer.budget;

/**
 * What was used up.
 *
 * @param tokens prompt and answer
 * @param amount in the currency of the price table; 0 for models without a price
 */
record Spent(long tokens, double amount) {

    static final Spent NOTHING = new Spent(0, 0);

    Spent {
        if (tokens < 0 || !(amount >= 0 && amount < Double.POSITIVE_INFINITY)) { // written so that NaN fails too
            throw new IllegalArgumentException("spending is no number from 0 on: %d, %s".formatted(tokens, amount));
        }
    }

    Spent plus(Spent other) {
        return new Spent(tokens + other.tokens, amount + other.amount);
    }

    /** Never below nothing: an estimate may leave its window before it is set right. */
    Spent minus(Spent other) {
        return new Spent(Math.max(0, tokens - other.tokens), Math.max(0, amount - other.amount));
    }
}
