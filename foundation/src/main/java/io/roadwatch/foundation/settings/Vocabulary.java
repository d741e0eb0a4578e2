package io.roadwatch.foundation.settings;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys that a service knows, in one notation. */
final class Vocabulary {

    private final Notation notation;
    private final List<String> all;
    private final Set<String> plain;
    private final List<Pattern> chosen;
    private final Set<String> sections;

    /** @param keys with a star for what can be chosen */
    Vocabulary(Notation notation, List<String> keys) {
        this.notation = notation;
        this.all = keys.stream().map(notation::write).toList();
        this.plain = Set.copyOf(all);
        this.chosen = all.stream()
                .filter(key -> key.contains("*"))
                .map(notation::pattern)
                .toList();
        this.sections = all.stream().map(notation::section).collect(Collectors.toSet());
    }

    boolean knows(String name) {
        return plain.contains(name)
                || chosen.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    /** Whether the key would stand among those of this service, if there were one of that name. */
    boolean isHome(String name) {
        return sections.stream().anyMatch(name::startsWith);
    }

    /** Whether something that is known begins so: an empty heading in a file is no key. */
    boolean isHeading(String name) {
        return all.stream().anyMatch(key -> key.startsWith(name + "."));
    }

    /** Known keys, with what was chosen in what was found. */
    Stream<String> candidates(String found) {
        return all.stream().map(key -> notation.filled(key, found));
    }
}
