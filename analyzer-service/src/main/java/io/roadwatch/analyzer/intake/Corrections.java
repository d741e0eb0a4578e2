package io.roadwatch.analyzer.intake;

import io.roadwatch.analyzer.verdict.Fault;
import io.roadwatch.analyzer.verdict.Reading;
import java.util.List;

/** Hands what is wrong with an answer to the prompt, which knows the words for it. */
final class Corrections {

    private Corrections() {}

    static List<String> of(Reading reading) {
        return reading.faults().stream().map(Fault::key).toList();
    }
}
