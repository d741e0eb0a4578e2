package io.roadwatch.detector.command;

import io.roadwatch.detector.evaluate.ClassVocabulary;
import io.roadwatch.detector.evaluate.LabelNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which classes are judged, and what was done to get there.
 *
 * @param judged one name for each class that the labels tell apart
 * @param renamed names of labels and of the model that have another now
 * @param leftOut classes of the model that no label knows
 * @param unknown classes of the labels that the model does not know: all of their objects count as missed
 */
record JudgedClasses(Set<String> judged, Map<String, String> renamed, List<String> leftOut, List<String> unknown) {

    /** @param wanted the user's choice, empty for all */
    static JudgedClasses of(LabelNames labels, List<String> ofModel, List<String> wanted, ClassVocabulary vocabulary) {
        Map<String, String> renamed = new LinkedHashMap<>();
        Set<String> labelled = canonical(labels.names(), vocabulary, renamed);
        Set<String> known = canonical(ofModel, vocabulary, new LinkedHashMap<>());
        for (String name : ofModel) {
            String one = vocabulary.canonical(name);
            if (labelled.contains(one) && !one.equals(name)) {
                renamed.put(name, one);
            }
        }
        Set<String> judged = new LinkedHashSet<>(labelled);
        if (!wanted.isEmpty()) {
            Set<String> chosen = canonical(wanted, vocabulary, new LinkedHashMap<>());
            for (String name : chosen) {
                if (!labelled.contains(name)) {
                    throw new UsageException("The labels know no class '%s'; they know: %s."
                            .formatted(name, String.join(", ", labelled)));
                }
            }
            judged.retainAll(chosen);
        }
        return new JudgedClasses(judged, renamed, without(known, labelled), without(judged, known));
    }

    private static Set<String> canonical(List<String> names, ClassVocabulary vocabulary, Map<String, String> renamed) {
        Set<String> canonical = new LinkedHashSet<>();
        for (String name : names) {
            String one = vocabulary.canonical(name);
            canonical.add(one);
            if (!one.equals(name)) {
                renamed.put(name, one);
            }
        }
        return canonical;
    }

    private static List<String> without(Set<String> all, Set<String> some) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(some);
        return rest;
    }
}
