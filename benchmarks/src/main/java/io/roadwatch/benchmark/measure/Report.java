package io.roadwatch.benchmark.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark found.
 *
 * @param benchmark its name
 * @param question that it answers, a sentence
 * @param setting what was measured with, e.g. {@code model: yolox_nano.onnx}
 * @param notes what a reader must know to understand the findings, sentences; what could not be measured, and how it could
 */
public record Report(
        String benchmark, String question, Map<String, String> setting, List<Finding> findings, List<String> notes) {

    public Report {
        setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting)); // in the order given
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }
}
