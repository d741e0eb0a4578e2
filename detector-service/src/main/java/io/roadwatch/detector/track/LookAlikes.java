package io.roadwatch.detector.track;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Classes that a detector takes for each other, so that a change between them does not end a track. Never changes.
 *
 * @param familyOfClass the family's name by class; a class that is not in it is a family of its own
 */
public record LookAlikes(Map<String, String> familyOfClass) {

    /** As the configuration writes them. */
    static final String ROAD_FAMILIES = "car/truck/bus,motorcycle/bicycle";

    public LookAlikes {
        familyOfClass = Map.copyOf(familyOfClass);
    }

    /**
     * @param families each the names of at least two classes with slashes between them
     * @throws IllegalArgumentException if a family has fewer, or a class is in two of them
     */
    public static LookAlikes of(Collection<String> families) {
        Map<String, String> familyOfClass = new HashMap<>();
        for (String family : families) {
            String[] names = family.split("/", -1);
            if (names.length < 2) {
                throw new IllegalArgumentException(
                        "look-alikes are at least two classes with / between them, got '%s'".formatted(family));
            }
            for (String name : names) {
                if (name.isBlank() || familyOfClass.put(name.strip(), family) != null) {
                    throw new IllegalArgumentException(
                            "look-alikes '%s' name no class, or one that is named already: '%s'"
                                    .formatted(family, name));
                }
            }
        }
        return new LookAlikes(familyOfClass);
    }

    String familyOf(String className) {
        return familyOfClass.getOrDefault(className, className);
    }
}
