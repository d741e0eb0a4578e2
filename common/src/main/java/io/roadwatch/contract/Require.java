package io.roadwatch.contract;

import org.jspecify.annotations.Nullable;

/** The checks that several records share. Each names the value that was wrong. */
final class Require {

    private Require() {}

    static String text(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return value;
    }

    static void atMostChars(String name, int most, @Nullable String value) {
        if (value != null && value.length() > most) {
            throw new IllegalArgumentException(
                    "at most %d characters of %s are taken, got %d".formatted(most, name, value.length()));
        }
    }

    static void unitInterval(String name, double value) {
        if (!(value >= 0 && value <= 1)) { // written so that NaN fails too
            throw new IllegalArgumentException("%s must be in 0..1, got %s".formatted(name, value));
        }
    }

    static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s must be a number, got %s".formatted(name, value));
        }
    }

    static void notNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) { // written so that NaN fails too
            throw new IllegalArgumentException("%s must be a number from 0 on, got %s".formatted(name, value));
        }
    }

    static void atLeast(String name, long lowest, long value) {
        if (value < lowest) {
            throw new IllegalArgumentException("%s must be at least %d, got %d".formatted(name, lowest, value));
        }
    }
}
