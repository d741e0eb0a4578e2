package io.roadwatch.simulator.account;

/**
 * Who calls.
 *
 * @param account the account that pays and whose quota is used
 * @param keyAlias stands for the API key; equal keys have equal aliases
 */
public record Caller(String account, String keyAlias) {

    /** Stands for all accounts that are too many to be counted apart. */
    public static final String OTHER_ACCOUNT = "other";

    /** Somebody without a key. */
    public static final Caller NOBODY = new Caller("none", "none");
}
