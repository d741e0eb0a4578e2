package io.roadwatch.simulator.account;

import java.util.Locale;

/** Where in a conversation a call stands. */
public enum Turn {
    /** The question, without an earlier answer. */
    FIRST,
    /** An earlier answer of the model is in the request, and the user asks again. */
    REPAIR;

    /** Its name over HTTP, such as {@code repair}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
