package io.roadwatch.analyzer.verdict;

import static io.roadwatch.analyzer.verdict.MessyAnswer.fields;
import static io.roadwatch.analyzer.verdict.MessyAnswer.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.UnjudgedGroup;
import io.roadwatch.contract.UnjudgedGroup.Reason;
import io.roadwatch.contract.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer is held against: {@link Scenes#row}, in which group 1 is objects 0 to 2 and group 2 is 3 and 4. */
class VerdictReaderTest {

    private static final AnalysisRequest CARS = Scenes.row();

    private static final String NORMAL_GROUP_2 =
            result("\"groupIndex\":2", "\"riskLevel\":\"none\"", "\"triggerObjectIds\":[]", "\"riskTypes\":[]");

    private final VerdictReader reader = new VerdictReader();

    @Test
    void answerThatAgreesIsAccepted() {
        Reading reading = read(result("\"groupIndex\":1"), NORMAL_GROUP_2);

        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        assertThat(stands(reading).results())
                .extracting(GroupVerdict::groupIndex)
                .containsExactly(1, 2);
        assertThat(stands(reading).unjudged()).isEmpty();
    }

    @Test
    void groupThatDoesNotExistIsAFaultAndCostsNoOther() {
        Reading reading = read(
                result("\"groupIndex\":1"),
                NORMAL_GROUP_2,
                result("\"groupIndex\":9", "\"triggerObjectIds\":[]"),
                result("\"groupIndex\":null", "\"triggerObjectIds\":[]"));

        assertThat(written(reading)).isEqualTo("group_unknown []: 9");
        assertThat(stands(reading).results()).hasSize(2);
    }

    @Test
    void groupThatIsNotMentionedIsAFaultAndUnjudged() {
        Reading reading = read(result("\"groupIndex\":1"));

        assertThat(written(reading)).isEqualTo("group_missing [2]: 2");
        assertThat(stands(reading).unjudged()).containsExactly(new UnjudgedGroup(2, Reason.NOT_MENTIONED));
    }

    @Test
    void groupWithoutAPictureMayBeLeftOutAndIsUnjudged() {
        Reading reading = reader.read(fields("\"groupIndex\":1"), Scenes.TWO_GROUPS);

        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        assertThat(stands(reading).unjudged()).containsExactly(new UnjudgedGroup(2, Reason.NOT_MENTIONED));
    }

    @ParameterizedTest(name = "{0} at level {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    [0,2]          | high | -         | true
                    [0,3]          | low  | -         | true
                    [5]            | high | -         | true
                    []             | low  | -         | true
                    [0,77,"car 8"] | high | 77, car 8 | true
                    [77]           | high | 77        | false
                    [99999999999]  | low  | 99999999999 | false
                    [-1]           | none | -1        | false
                    "0, 77"        | low  | 77        | true
                    [77,3]         | low  | 77, 3     | false
                    [3,4]          | low  | 3, 4      | false
                    [6]            | high | 6         | false
                    [6]            | none | -         | true
                    [0.5,null,"x"] | low  | -         | true
                    """)
    void objectsAreThoseOfTheGroupOrNearIt(String ids, String level, String fault, boolean stands) {
        String group = "\"groupIndex\":" + (ids.equals("[5]") ? 2 : 1);
        String other =
                ids.equals("[5]") ? NORMAL_GROUP_2.replace("\"groupIndex\":2", "\"groupIndex\":1") : NORMAL_GROUP_2;
        Reading reading = read(result(group, "\"riskLevel\":\"" + level + "\"", "\"triggerObjectIds\":" + ids), other);

        assertThat(written(reading)).isEqualTo(fault == null ? "" : "object_unknown [1]: " + fault);
        assertThat(reading.standing()).isEqualTo(stands ? 2 : 1);
        assertThat(stands(reading).unjudged())
                .isEqualTo(stands ? List.of() : List.of(new UnjudgedGroup(1, Reason.INCONSISTENT)));
    }

    @Test
    void dangerOfAClassThatIsNowhereIsAFault() {
        Reading reading = read(
                result(
                        "\"groupIndex\":1",
                        "\"riskTypes\":[\"行人横穿\"]",
                        "\"description\":\"一名行人横穿，轿车未减速\"",
                        "\"observation\":\"A cyclist crosses.\""),
                NORMAL_GROUP_2);

        assertThat(written(reading)).isEqualTo("class_absent [1]: 行人, cyclist");
        assertThat(stands(reading).unjudged()).containsExactly(new UnjudgedGroup(1, Reason.INCONSISTENT));
        assertThat(read(result("\"groupIndex\":1", "\"riskLevel\":\"none\"", "\"description\":\"行人\""), NORMAL_GROUP_2))
                .isInstanceOf(Reading.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({"person", "bicycle", "motorcycle", "tricycle"})
    void kinOfTheClassAnywhereInTheFrameIsEnough(String className) {
        String answer = answer(result("\"groupIndex\":1", "\"riskTypes\":[\"行人横穿\"]"), NORMAL_GROUP_2);

        assertThat(reader.read(answer, Scenes.row("car", "car", "car", "car", "car", className)))
                .isInstanceOf(Reading.Accepted.class);
    }

    @ParameterizedTest(name = "ids {0}, text {1}, confidence {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    [0] | ''           | 0.9  | -
                    []  | 车辆逆行驶来 | 0.9  | -
                    []  | 逆行         | 0.9  | triggerObjectIds, description
                    []  | ''           | 0.8  | triggerObjectIds, description
                    [0] | 车辆逆行驶来 | 0.3  | -
                    [0] | ''           | 0.44 | description, confidence
                    []  | 车辆逆行驶来 | 0.44 | triggerObjectIds, confidence
                    []  | 车辆逆行驶来 | 0.45 | -
                    """)
    void highNeedsEvidence(String ids, String text, double confidence, String lacking) {
        Reading reading = read(
                result(
                        "\"groupIndex\":1",
                        "\"triggerObjectIds\":" + ids,
                        "\"description\":\"" + text + "\"",
                        "\"confidence\":" + confidence),
                NORMAL_GROUP_2);

        assertThat(written(reading)).isEqualTo(lacking == null ? "" : "high_without_evidence [1]: " + lacking);
        assertThat(reading.standing()).isEqualTo(lacking == null ? 2 : 1);
    }

    @Test
    void observationIsEvidenceToo() {
        assertThat(read(
                        result(
                                "\"groupIndex\":1",
                                "\"triggerObjectIds\":[]",
                                "\"description\":\"\"",
                                "\"observation\":\"一辆车逆行\""),
                        NORMAL_GROUP_2))
                .isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void overreactionIsTamedBeforeEvidenceIsAskedFor() {
        Reading reading = read(
                result(
                        "\"groupIndex\":1",
                        "\"triggerObjectIds\":[]",
                        "\"description\":\"拥堵\"",
                        "\"riskTypes\":[\"拥堵\"]"),
                NORMAL_GROUP_2);

        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        assertThat(reading.notes()).containsKey(ParseNote.OVERREACTION_TAMED);
    }

    @Test
    void abstentionStandsWhateverItNames() {
        Reading reading = read(
                result("\"groupIndex\":1", "\"riskLevel\":\"unknown\"", "\"triggerObjectIds\":[77]"), NORMAL_GROUP_2);

        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        assertThat(stands(reading).results().get(0).insufficientEvidence()).isTrue();
    }

    @Test
    void nothingThatStandsIsAFailure() {
        Reading reading = read(result("\"groupIndex\":9", "\"triggerObjectIds\":[]"));

        assertThat(written(reading)).isEqualTo("group_unknown []: 9; group_missing [1]: 1; group_missing [2]: 2");
        assertThat(reader.settle(reading))
                .isEqualTo(new Settled.Failed(
                        FailureReason.LLM_INCONSISTENT_ANSWER,
                        "no result of the answer agrees with the request: group_unknown, group_missing"));
        assertThat(reader.settle(reader.read("{\"results\":[]}", CARS))).isInstanceOf(Settled.Failed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"hasDangerousDriving":false,"maxRiskLevel":"none","results":[]}
                    {"hasDangerousDriving":"no"}
                    {"maxRiskLevel":"none","results":[]}
                    """)
    void allClearStandsAndJudgesNoGroup(String answer) {
        Verdict verdict = stands(reader.read(answer, CARS));

        assertThat(verdict.results()).isEmpty();
        assertThat(verdict.unjudged()).hasSize(2);
    }

    @Test
    void malformedAnswerFailsAsSuch() {
        Reading reading = reader.read("{\"results\":[{\"groupIndex\":1,", CARS);

        assertThat(written(reading)).isEqualTo("malformed []: the answer ends in the middle of its JSON");
        assertThat(reader.settle(reading))
                .isEqualTo(new Settled.Failed(
                        FailureReason.LLM_MALFORMED_ANSWER, "the answer ends in the middle of its JSON"));
    }

    @Test
    void secondAnswerCountsUnlessItIsWorse() {
        Reading both = read(result("\"groupIndex\":1"), NORMAL_GROUP_2);
        Reading one = read(result("\"groupIndex\":1"));
        Reading otherOne = read(NORMAL_GROUP_2);
        Reading malformed = reader.read("sorry", CARS);

        assertThat(Reading.better(one, both)).isSameAs(both);
        assertThat(Reading.better(one, otherOne)).isSameAs(otherOne);
        assertThat(Reading.better(malformed, one)).isSameAs(one);
        assertThat(Reading.better(one, malformed)).isSameAs(one);
        assertThat(Reading.better(both, one)).isSameAs(both);
    }

    @Test
    void valuesOfFaultsAreShortAndClean() {
        List<String> values = new ArrayList<>(List.of("a\u0000b\nc", "x".repeat(200)));
        for (int i = 0; i < 20; i++) {
            values.add("v" + i);
        }

        assertThat(Fault.of(FaultKind.CLASS_ABSENT, 1, values).values())
                .hasSize(10)
                .startsWith("a b c", "x".repeat(80), "v0");
    }

    private Reading read(String... results) {
        return reader.read(answer(results), CARS);
    }

    private static String answer(String... results) {
        return "{\"hasDangerousDriving\":true,\"maxRiskLevel\":\"high\",\"results\":[" + String.join(",", results)
                + "]}";
    }

    private Verdict stands(Reading reading) {
        Settled settled = reader.settle(reading);
        assertThat(settled).isInstanceOf(Settled.Stands.class);
        return ((Settled.Stands) settled).verdict();
    }

    private static String written(Reading reading) {
        return reading.faults().stream()
                .map(fault -> "%s [%s]: %s"
                        .formatted(
                                fault.key(),
                                fault.groupIndex().isPresent()
                                        ? fault.groupIndex().getAsInt()
                                        : "",
                                String.join(", ", fault.values())))
                .collect(Collectors.joining("; "));
    }
}
