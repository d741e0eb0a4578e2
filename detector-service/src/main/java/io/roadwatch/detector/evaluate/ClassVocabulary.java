package io.roadwatch.detector.evaluate;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Gives the classes of labels and of models one name each: upper and lower case, {@code _} and {@code -} do not matter, the user's
 * mapping comes first, then some names that data sets use for the classes of COCO. Never changes.
 */
public final class ClassVocabulary {

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("people", "person"),
            Map.entry("persons", "person"),
            Map.entry("pedestrian", "person"),
            Map.entry("pedestrians", "person"),
            Map.entry("biker", "motorcycle"),
            Map.entry("motorbike", "motorcycle"),
            Map.entry("motorcyclist", "motorcycle"),
            Map.entry("motor", "motorcycle"),
            Map.entry("cyclist", "bicycle"),
            Map.entry("bike", "bicycle"),
            Map.entry("automobile", "car"),
            Map.entry("lorry", "truck"));

    private final Map<String, String> userMap;

    /** @param userMap names to names; applies to labels and to models */
    public ClassVocabulary(Map<String, String> userMap) {
        Map<String, String> plain = new LinkedHashMap<>();
        userMap.forEach((from, to) -> plain.put(plain(from), plain(to)));
        this.userMap = Map.copyOf(plain);
    }

    /** The one name of a class. */
    public String canonical(String name) {
        String plain = plain(name);
        if (userMap.containsKey(plain)) {
            return userMap.get(plain);
        }
        String usual = SYNONYMS.getOrDefault(plain, plain);
        return userMap.getOrDefault(usual, usual);
    }

    /** Names of the user's mapping that are none of these, so most likely misspelt. */
    public Set<String> unknownAmong(Stream<String> names) {
        Set<String> unknown = new TreeSet<>(userMap.keySet());
        names.map(ClassVocabulary::plain).forEach(plain -> {
            unknown.remove(plain);
            unknown.remove(SYNONYMS.getOrDefault(plain, plain));
        });
        return unknown;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
