package io.roadwatch.simulator.account;

import org.jspecify.annotations.Nullable;

/** The calls that a rule is about: those that have all the traits that are named here. What is null is not looked at. */
public record CallFilter(
        @Nullable String model,
        @Nullable String account,
        @Nullable String keyAlias,
        @Nullable Turn turn) {

    /** Every call. */
    public static final CallFilter ALL = new CallFilter(null, null, null, null);

    public static CallFilter ofModel(String model) {
        return ALL.withModel(model);
    }

    public static CallFilter ofAccount(String account) {
        return ALL.withAccount(account);
    }

    public CallFilter withModel(String other) {
        return new CallFilter(other, account, keyAlias, turn);
    }

    public CallFilter withAccount(String other) {
        return new CallFilter(model, other, keyAlias, turn);
    }

    public CallFilter withKeyAlias(String other) {
        return new CallFilter(model, account, other, turn);
    }

    public CallFilter withTurn(Turn other) {
        return new CallFilter(model, account, keyAlias, other);
    }

    public boolean matches(CallTraits call) {
        return (turn == null || turn == call.turn())
                && matches(model, call.model())
                && matches(account, call.caller().account())
                && matches(keyAlias, call.caller().keyAlias());
    }

    private static boolean matches(@Nullable String wanted, String actual) {
        return wanted == null || wanted.equals(actual);
    }
}
