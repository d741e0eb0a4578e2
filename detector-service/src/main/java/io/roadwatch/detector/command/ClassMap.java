package io.roadwatch.detector.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code car=vehicle} pairs. */
final class ClassMap {

    private ClassMap() {}

    static Map<String, String> parse(List<String> pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String pair : pairs) {
            String[] sides = pair.split("=", -1);
            if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
                throw new UsageException("--map takes pairs such as people=person, not '%s'.".formatted(pair));
            }
            map.put(sides[0].strip(), sides[1].strip());
        }
        return map;
    }
}
