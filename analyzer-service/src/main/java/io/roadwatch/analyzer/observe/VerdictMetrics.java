package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.UnjudgedGroup;
import io.roadwatch.contract.Verdict;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Locale;

/** How well answers of the LLM can be used. Thread-safe. */
@Singleton
public class VerdictMetrics {

    /** What came of asking the model once more. */
    public enum Repair {
        /** Nothing is wrong with the second answer. */
        REPAIRED,
        /** Something is, but a verdict stands. */
        UNREPAIRED,
        /** There is no verdict, or no second answer. */
        FAILED;

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Counter faults;
    private final Counter repairs;
    private final Counter abstentions;
    private final Counter unjudged;
    private final Counter notes;

    VerdictMetrics(PrometheusRegistry registry) {
        this.faults = counter(
                registry,
                MetricNames.VERDICT_FAULTS,
                "Contradictions between answers and what was asked, by kind; those of corrected answers count too",
                MetricNames.KIND);
        this.repairs = counter(
                registry,
                MetricNames.VERDICT_REPAIRS,
                "Times that the LLM was told what is wrong with its answer, by what came of it",
                MetricNames.OUTCOME);
        this.abstentions = counter(
                registry,
                MetricNames.VERDICT_ABSTENTIONS,
                "Groups of which the LLM said that it cannot tell, of verdicts that count");
        this.unjudged = counter(
                registry,
                MetricNames.GROUPS_UNJUDGED,
                "Groups that were asked about and have no judgement, of verdicts that count",
                MetricNames.REASON);
        this.notes = counter(
                registry,
                MetricNames.PARSE_NOTES,
                "What had to be bent to read answers, once for each place",
                MetricNames.NOTE);
        for (Repair repair : Repair.values()) {
            repairs.initLabelValues(repair.label());
        }
        for (UnjudgedGroup.Reason reason : UnjudgedGroup.Reason.values()) {
            unjudged.initLabelValues(reason.wireName());
        }
    }

    /** Names the closed sets of faults and notes: their series exist from now on, with value 0. */
    public void expect(Collection<String> faultKinds, Collection<String> noteNames) {
        faultKinds.forEach(faults::initLabelValues);
        noteNames.forEach(notes::initLabelValues);
    }

    /** @param kind one of those that were named at the start */
    public void fault(String kind) {
        faults.labelValues(kind).inc();
    }

    /** @param note one of those that were named at the start */
    public void note(String note, int times) {
        notes.labelValues(note).inc(times);
    }

    public void repairEnded(Repair outcome) {
        repairs.labelValues(outcome.label()).inc();
    }

    /** A verdict counts, as it is. */
    public void settled(Verdict verdict) {
        abstentions.inc(verdict.results().stream()
                .filter(GroupVerdict::insufficientEvidence)
                .count());
        verdict.unjudged()
                .forEach(
                        group -> unjudged.labelValues(group.reason().wireName()).inc());
    }

    private static Counter counter(PrometheusRegistry registry, String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }
}
