package io.roadwatch.analyzer.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.GroupVerdict;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
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

    private static final String PIECES = "{}[]\"'“”:：,，\\/*#-+.%eE0123456789 \n\uFEFF\0\uD83D\uDE00nulltrueNaN高无";

    private final VerdictParser parser = new VerdictParser();

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
        ParseOutcome outcome = parser.parse(answer, Scenes.TWO_GROUPS);
        if (outcome instanceof ParseOutcome.Malformed malformed) {
            assertThat(malformed.problem()).hasSizeBetween(1, 80).doesNotContain("{", "逆行");
            return;
        }
        List<GroupVerdict> results = ((ParseOutcome.Parsed) outcome).verdict().results();
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
