package io.roadwatch.analyzer.intake;

import io.quarkus.runtime.Startup;
import io.roadwatch.analyzer.observe.VerdictMetrics;
import io.roadwatch.analyzer.verdict.Fault;
import io.roadwatch.analyzer.verdict.FaultKind;
import io.roadwatch.analyzer.verdict.ParseNote;
import io.roadwatch.analyzer.verdict.Reading;
import io.roadwatch.analyzer.verdict.Settled;
import io.roadwatch.analyzer.verdict.VerdictReader;
import io.roadwatch.contract.AnalysisRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;

/** Reads answers, and counts what was found in them. Thread-safe. */
@Startup // so that the series exist before the first answer
@Singleton
class AnswerReader {

    private final VerdictReader verdicts;
    private final VerdictMetrics metrics;

    AnswerReader(VerdictReader verdicts, VerdictMetrics metrics) {
        this.verdicts = verdicts;
        this.metrics = metrics;
        metrics.expect(
                Arrays.stream(FaultKind.values()).map(FaultKind::label).toList(),
                Arrays.stream(ParseNote.values()).map(ParseNote::label).toList());
    }

    /** Of a first answer as of a corrected one. */
    Reading read(String rawText, AnalysisRequest request) {
        Reading reading = verdicts.read(rawText, request);
        reading.notes().forEach((note, times) -> metrics.note(note.label(), times));
        reading.faults().stream().map(Fault::key).forEach(metrics::fault);
        return reading;
    }

    /** To be called once per analysis. */
    Settled settle(Reading last) {
        Settled settled = verdicts.settle(last);
        if (settled instanceof Settled.Stands stands) {
            metrics.settled(stands.verdict());
        }
        return settled;
    }
}
