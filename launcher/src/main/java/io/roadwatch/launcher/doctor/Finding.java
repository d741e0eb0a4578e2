package io.roadwatch.launcher.doctor;

import java.util.Locale;

/**
 * One thing that Roadwatch needs.
 *
 * @param text what is there; or what is missing or not known, and what to do
 */
record Finding(State state, String text) {

    /** What is not known yet does not stop anyone from trying. */
    enum State {
        OK,
        MISSING,
        UNKNOWN
    }

    static Finding ok(String text) {
        return new Finding(State.OK, text);
    }

    static Finding missing(String text) {
        return new Finding(State.MISSING, text);
    }

    static Finding unknown(String text) {
        return new Finding(State.UNKNOWN, text);
    }

    boolean isMissing() {
        return state == State.MISSING;
    }

    String line() {
        return "%-8s %s".formatted(state.name().toLowerCase(Locale.ROOT), text);
    }
}
