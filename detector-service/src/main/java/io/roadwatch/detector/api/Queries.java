package io.roadwatch.detector.api;

import io.roadwatch.contract.RiskLevel;
import io.roadwatch.detector.source.StreamState;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads query parameters. They come as text: the framework answers 404 to a value of the wrong type. */
final class Queries {

    private Queries() {}

    /** False where it is absent. */
    static boolean flag(String name, @Nullable String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw ProblemType.INVALID_QUERY.because(name + " is true or false.");
    }

    static RiskLevel level(String name, String value) {
        return RiskLevel.parse(value)
                .orElseThrow(() -> ProblemType.INVALID_QUERY.because(name + " is none, low, medium or high."));
    }

    static Instant instant(String name, String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw ProblemType.INVALID_QUERY.because(name + " is an ISO-8601 time such as 2026-05-01T12:00:00Z.");
        }
    }

    /** @param most also where it is absent */
    static int limit(@Nullable String value, int most) {
        if (value == null) {
            return most;
        }
        if (value.matches("[0-9]{1,9}")) {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        }
        throw ProblemType.INVALID_QUERY.because("limit is a number from 1 to %d.".formatted(most));
    }

    /** All states where none is named. */
    static Set<StreamState.Kind> states(@Nullable String labels) {
        if (labels == null) {
            return EnumSet.allOf(StreamState.Kind.class);
        }
        return Arrays.stream(labels.split(",", -1)).map(Queries::state).collect(Collectors.toSet());
    }

    private static StreamState.Kind state(String label) {
        return Arrays.stream(StreamState.Kind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> ProblemType.INVALID_QUERY.because("state is one or more, with commas, of %s."
                        .formatted(Arrays.stream(StreamState.Kind.values())
                                .map(StreamState.Kind::label)
                                .collect(Collectors.joining(", ")))));
    }
}
