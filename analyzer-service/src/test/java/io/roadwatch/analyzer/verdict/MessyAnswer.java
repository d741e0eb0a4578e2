package io.roadwatch.analyzer.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An answer as a model might give it, and what is to be made of it.
 *
 * @param expected results as {@code group level confidence [types] count (objects) text}, or how they begin
 * @param notes what is to be noted, no less and no more
 */
record MessyAnswer(String name, String answer, AnalysisRequest request, String expected, Set<ParseNote> notes) {

    /** What becomes of a good result for group 1. */
    static final String WRONG_WAY = "1 high 0.9 [逆行] 1 (0) 逆行车辆";

    static MessyAnswer answer(String name, String answer) {
        return new MessyAnswer(name, answer, Scenes.TWO_GROUPS, "", Set.of());
    }

    static MessyAnswer oneGroup(String name, String answer) {
        return new MessyAnswer(name, answer, Scenes.ONE_GROUP, "", Set.of());
    }

    /** A good verdict on group 1 but for the fields given. */
    static MessyAnswer with(String name, String given) {
        return answer(name, fields("\"groupIndex\":1", given));
    }

    MessyAnswer gives(String expected, ParseNote... notes) {
        return new MessyAnswer(name, answer, request, expected, Set.copyOf(List.of(notes)));
    }

    void check(VerdictParser parser) {
        ParseReport report = parser.parse(answer, request);

        if (expected.isEmpty()) {
            assertThat(verdict(report.outcome()).results()).isEmpty();
        } else {
            assertThat(written(report.outcome())).startsWith(expected);
        }
        assertThat(report.notes().keySet()).isEqualTo(notes);
        assertThat(parser.parse(answer, request)).isEqualTo(report);
    }

    /** A verdict with one result: the fields given, and good ones for the rest. */
    static String fields(String... given) {
        return "{\"hasDangerousDriving\":true,\"maxRiskLevel\":\"medium\",\"results\":[" + result(given) + "]}";
    }

    static String result(String... given) {
        String named = String.join(",", given);
        String rest = Stream.of(
                        "\"description\":\"逆行车辆\"",
                        "\"riskLevel\":\"high\"",
                        "\"confidence\":0.9",
                        "\"riskTypes\":[\"逆行\"]",
                        "\"dangerObjectCount\":1",
                        "\"triggerObjectIds\":[0]")
                .filter(field -> !named.contains(field.substring(0, field.indexOf(':') + 1)))
                .collect(Collectors.joining(","));
        return "{" + named + "," + rest + "}";
    }

    static String written(ParseOutcome outcome) {
        if (outcome instanceof ParseOutcome.Malformed malformed) {
            return "malformed: " + malformed.problem();
        }
        return verdict(outcome).results().stream().map(MessyAnswer::written).collect(Collectors.joining("; "));
    }

    private static String written(GroupVerdict result) {
        return "%d %s %s %s %d (%s) %s%s"
                .formatted(
                        result.groupIndex(),
                        result.riskLevel().wireName(),
                        result.confidence(),
                        result.riskTypes(),
                        result.dangerObjectCount(),
                        result.triggerObjectIds().stream().map(String::valueOf).collect(Collectors.joining(",")),
                        result.description(),
                        result.insufficientEvidence() ? " [cannot tell]" : "");
    }

    static Verdict verdict(ParseOutcome outcome) {
        assertThat(outcome).isInstanceOf(ParseOutcome.Parsed.class);
        return new Verdict(((ParseOutcome.Parsed) outcome).answer().results());
    }

    @Override
    public String toString() {
        return name;
    }
}
