package io.roadwatch.analyzer.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.contract.UnjudgedGroup;
import io.roadwatch.contract.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes the parser throw, say what cannot be, or run away. Seeded, so that a failure can be repeated. */
class VerdictParserFuzzTest {

    /** Far above what any case takes, far below what quadratic work would: the point is that it ends. */
    private static final Duration RUNAWAY = Duration.ofSeconds(20);

    private static final String VALID = """
            ```json
            {"hasDangerousDriving": true, "maxRiskLevel": "high", "results": [
              {"groupIndex": 1, "description": "车辆 \\"A\\" 逆行 {碰撞}", "riskLevel": "high", "confidence": 0.91,
               "riskTypes": ["逆行", "碰撞风险"], "dangerObjectCount": 2, "triggerObjectIds": [0, 2]},
              {'group_index': '2', 'riskLevel': '低', confidence: 55%, "riskTypes": "拥堵；排队",}]}
            ```""";

    /** All objects are people: what is said of cars is not there. */
    private static final AnalysisRequest MIXED = Scenes.row("person", "person", "person", "person", "person", "person");

    private static final String PIECES = "{}[]\"'“”:：,，\\/*#-+.%eE0123456789 \n\uFEFF\0\uD83D\uDE00nulltrueNaN高无";

    private final VerdictParser parser = new VerdictParser();
    private final VerdictReader reader = new VerdictReader();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void mutatedAnswersAreReadOrRefused(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_500; i++) {
            String answer = mutated(random);
            int round = i;
            Assertions.assertDoesNotThrow(() -> check(answer), () -> "seed %d, round %d".formatted(seed, round));
        }
    }

    static List<String> hugeAnswers() {
        int length = VerdictParser.LONGEST_ANSWER_CHARS;
        return List.of(
                filled("{", length),
                filled("[", length),
                filled("[]", length),
                filled("{}", length),
                filled("[a]", length),
                filled("[{", length),
                filled("{\"a\":", length),
                filled("{\"a\":[", length),
                filled("{\"a\":\"", length),
                filled("{'a\":", length),
                filled("{/*", length),
                filled("{\"x{'y", length),
                filled("\"", length),
                filled("'", length),
                filled("“", length),
                filled("{\"\\", length),
                filled("{\"results\":[{\"riskLevel\":\"low\"},", length),
                "{\"results\":[" + filled("{\"groupIndex\":9,\"insufficientEvidence\":\"?\"},", length - 20) + "]}",
                "{\"results\":[{\"groupIndex\":1,\"riskLevel\":\"high\",\"riskTypes\":\"行人\",\"observation\":\""
                        + filled("无 pedestrians,行人", length - 120) + "\"}]}",
                "{\"results\":[{\"groupIndex\":1,\"riskLevel\":\"high\",\"triggerObjectIds\":["
                        + filled("123456,", length - 90) + "0]}]}",
                "{\"a\":".repeat(length / 8) + "1" + "}".repeat(length / 8),
                "[".repeat(length / 2) + "]".repeat(length / 2),
                "{\"results\":[" + filled("{\"riskLevel\":\"low\"},", length - 20) + "]}",
                "{\"results\":[{\"groupIndex\":1,\"riskTypes\":\"" + filled("a;", length - 60) + "\"}]}",
                "{\"results\":[{\"riskLevel\":\"low\",\"triggerObjectIds\":[" + filled("0,", length - 90) + "0]}]}",
                "{\"results\":[{\"groupIndex\":1,\"confidence\":" + filled("9", length - 60) + "}]}",
                "{\"results\":[{\"groupIndex\":1,\"confidence\":\"" + filled("9", length - 60) + "\"}]}",
                "{\"results\":[{\"groupIndex\":\"" + filled("1 ", length - 60) + "\",\"riskLevel\":\"" + "low\"}]}",
                "{\"results\":[{\"groupIndex\":1,\"riskLevel\":\"high\",\"description\":\"" + filled(" -_", length - 90)
                        + "\"}]}");
    }

    @ParameterizedTest
    @MethodSource("hugeAnswers")
    void hugeAnswersEnd(String answer) {
        Assertions.assertTimeoutPreemptively(RUNAWAY, () -> check(answer));
    }

    private void check(String answer) {
        checkReading(reader.read(answer, Scenes.TWO_GROUPS), Scenes.TWO_GROUPS);
        checkReading(reader.read(answer, MIXED), MIXED);
        ParseOutcome outcome = parser.parse(answer, Scenes.TWO_GROUPS).outcome();
        if (outcome instanceof ParseOutcome.Malformed malformed) {
            assertThat(malformed.problem()).hasSizeBetween(1, 80).doesNotContain("{", "逆行");
            return;
        }
        List<GroupVerdict> results = ((ParseOutcome.Parsed) outcome).answer().results();
        assertThat(results)
                .extracting(GroupVerdict::groupIndex)
                .doesNotHaveDuplicates()
                .isSubsetOf(1, 2);
        for (GroupVerdict result : results) {
            assertThat(result.confidence()).isBetween(0.0, 1.0);
            assertThat(result.dangerObjectCount()).isBetween(0, 5);
            assertThat(result.triggerObjectIds()).doesNotHaveDuplicates().isSubsetOf(Set.of(0, 1, 2, 3, 4));
            assertThat(result.riskTypes())
                    .hasSizeLessThanOrEqualTo(20)
                    .allSatisfy(type -> assertThat(type).isNotBlank());
            assertThat(result.description()
                            .codePointCount(0, result.description().length()))
                    .isLessThanOrEqualTo(500);
        }
    }

    /** Every group is judged or unjudged, once; faults can be told; and what is settled is what stands. */
    private void checkReading(Reading reading, AnalysisRequest request) {
        assertThat(reading.faults()).allSatisfy(VerdictParserFuzzTest::checkFault);
        assertThat(reading.faults().isEmpty()).isEqualTo(reading instanceof Reading.Accepted);
        assertThat(Reading.better(reading, reading)).isSameAs(reading);
        if (reader.settle(reading) instanceof Settled.Stands stands) {
            Verdict verdict = stands.verdict();
            assertThat(Stream.concat(
                            verdict.results().stream().map(GroupVerdict::groupIndex),
                            verdict.unjudged().stream().map(UnjudgedGroup::groupIndex)))
                    .containsExactlyInAnyOrderElementsOf(request.groups().stream()
                            .map(TrafficGroup::groupIndex)
                            .toList());
        } else {
            assertThat(reading.standing()).isZero();
        }
    }

    private static void checkFault(Fault fault) {
        assertThat(fault.values()).hasSizeLessThanOrEqualTo(10).allSatisfy(value -> {
            assertThat(value.codePointCount(0, value.length())).isLessThanOrEqualTo(80);
            assertThat(value.codePoints()).noneMatch(Character::isISOControl);
        });
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(VALID);
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes && text.length() > 1; i++) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + 1 + random.nextInt(20));
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.delete(at, to);
                case 2 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, to));
                default -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
            }
        }
        return random.nextInt(10) == 0 ? text.substring(0, random.nextInt(text.length())) : text.toString();
    }

    private static String filled(String piece, int length) {
        return piece.repeat(length / piece.length());
    }
}
