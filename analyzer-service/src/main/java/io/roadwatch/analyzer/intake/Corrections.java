package io.roadwatch.analyzer.intake;

import io.roadwatch.analyzer.prompt.FaultNote;
import io.roadwatch.analyzer.verdict.Reading;
import java.util.List;

/** Hands what is wrong with an answer to the prompt, which has the words for it. */
final class Corrections {

    private Corrections() {}

    static List<FaultNote> of(Reading reading) {
        return reading.faults().stream()
                .map(fault -> new FaultNote(fault.key(), fault.groupIndex(), fault.values()))
                .toList();
    }
}
