package io.roadwatch.detector.detect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the classes of a model that are probably what was meant by names that it does not know. */
final class ClassHints {

    /** Our names, and what data sets call the same, both as {@link #plain} has them. */
    private static final Map<String, Set<String>> SYNONYMS = Map.of(
            "person", Set.of("pedestrian", "people", "human", "walker"),
            "bicycle", Set.of("bike", "cycle", "cyclist"),
            "car", Set.of("auto", "automobile", "vehicle", "van", "sedan", "suv"),
            "motorcycle", Set.of("motorbike", "motor", "moto", "motorcyclist", "scooter"),
            "bus", Set.of("coach", "minibus"),
            "truck", Set.of("lorry", "hgv"),
            "trafficlight", Set.of("light", "signal", "trafficsignal"),
            "stopsign", Set.of("stop"));

    private ClassHints() {}

    /** @return mappings that would help */
    static List<ClassRename> of(List<String> unknown, List<String> modelNames) {
        return unknown.stream()
                .flatMap(wanted -> modelNames.stream()
                        .filter(name -> meansTheSame(wanted, name))
                        .map(name -> new ClassRename(name, wanted)))
                .toList();
    }

    private static boolean meansTheSame(String wanted, String name) {
        String ours = plain(wanted);
        String theirs = plain(name);
        return ours.equals(theirs) || SYNONYMS.getOrDefault(ours, Set.of()).contains(theirs);
    }

    /** Without case, spaces, signs and the plural. */
    private static String plain(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        boolean plural = letters.length() > 3 && letters.endsWith("s");
        return plural ? letters.substring(0, letters.length() - 1) : letters;
    }
}
