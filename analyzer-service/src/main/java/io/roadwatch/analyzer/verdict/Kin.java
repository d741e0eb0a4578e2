package io.roadwatch.analyzer.verdict;

import java.util.EnumSet;
import java.util.Set;

/**
 * Classes of road users that a detector takes for each other, or that come together: who sees a rider may see a person, a
 * bicycle or both. Only where none of a kin is in the frame can it be said that one of them is not there.
 */
enum Kin {
    /** On foot or on two wheels. */
    PEOPLE,
    /** On four wheels and more. */
    VEHICLES;

    /** What an object of that class may be. A class that is not known may be anything. */
    static Set<Kin> of(String className) {
        return switch (className) {
            case "person", "bicycle", "motorcycle" -> EnumSet.of(PEOPLE);
            case "car", "bus", "truck", "van" -> EnumSet.of(VEHICLES);
            case "traffic light", "stop sign" -> EnumSet.noneOf(Kin.class);
            default -> EnumSet.allOf(Kin.class);
        };
    }
}
