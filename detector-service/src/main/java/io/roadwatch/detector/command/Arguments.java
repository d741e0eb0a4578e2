package io.roadwatch.detector.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of one command line: {@code --name value} or {@code --name=value}. */
final class Arguments {

    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = values;
    }

    /** @throws UsageException for what is not known, has no value, or is given twice */
    static Arguments parse(List<String> words, Set<String> known) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String option = equals < 0 ? word : word.substring(0, equals);
            if (!known.contains(option)) {
                throw new UsageException("Unknown option '%s'.".formatted(option));
            }
            if (equals < 0 && i + 1 == words.size()) {
                throw new UsageException("%s needs a value.".formatted(option));
            }
            String value = equals < 0 ? words.get(++i) : word.substring(equals + 1);
            if (values.put(option, value) != null) {
                throw new UsageException("%s is given twice.".formatted(option));
            }
        }
        return new Arguments(values);
    }

    Optional<String> find(String option) {
        return Optional.ofNullable(values.get(option));
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    Optional<Path> path(String option) {
        return find(option).map(value -> {
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw new UsageException("%s %s is no path: %s.".formatted(option, value, e.getReason()));
            }
        });
    }

    Path requirePath(String option) {
        return path(option).orElseThrow(() -> new UsageException("%s is needed.".formatted(option)));
    }

    /** Comma-separated words; none where the option is absent. */
    List<String> list(String option) {
        return find(option).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    int positiveInt(String option, int otherwise) {
        try {
            int value = find(option).map(Integer::parseInt).orElse(otherwise);
            if (value >= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("%s must be a whole number from 1 on.".formatted(option));
    }

    /** A number in 0..1. */
    float share(String option, float otherwise) {
        try {
            float value = find(option).map(Float::parseFloat).orElse(otherwise);
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("%s must be a number in 0..1.".formatted(option));
    }
}
