package io.roadwatch.analyzer.verdict;

import static io.roadwatch.analyzer.verdict.MessyAnswer.WRONG_WAY;
import static io.roadwatch.analyzer.verdict.MessyAnswer.answer;
import static io.roadwatch.analyzer.verdict.MessyAnswer.fields;
import static io.roadwatch.analyzer.verdict.MessyAnswer.oneGroup;
import static io.roadwatch.analyzer.verdict.MessyAnswer.result;
import static io.roadwatch.analyzer.verdict.MessyAnswer.verdict;
import static io.roadwatch.analyzer.verdict.MessyAnswer.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.GroupVerdict;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reading the fields of a verdict. The scene has objects 0 to 4; group 1 is 0, 1, 2 and group 2 is 3, 4. With {@code
 * oneGroup} group 2 is not there.
 */
class ResultFieldsTest {

    private final VerdictParser parser = new VerdictParser();

    static Stream<MessyAnswer> groupsThatAreNotNamedRight() {
        return Stream.of(
                answer("as a text", fields("\"groupIndex\":\"2\"")).gives("2 high 0.9 [逆行] 1 (0) 逆行车辆"),
                answer("as a phrase", fields("\"groupIndex\":\"第2组\"")).gives("2 high 0.9 [逆行] 1 (0) 逆行车辆"),
                answer("as a decimal", fields("\"groupIndex\":2.0")).gives("2 high 0.9 [逆行] 1 (0) 逆行车辆"),
                oneGroup("missing, one group", "{\"results\":[{\"riskLevel\":\"low\",\"confidence\":0.5}]}")
                        .gives("1 low 0.5 [] 3 () ", ParseNote.GROUP_IS_THE_ONLY_ONE, ParseNote.COUNT_DERIVED),
                oneGroup(
                                "unknown, one group",
                                "{\"results\":[{\"groupIndex\":7,\"riskLevel\":\"low\",\"confidence\":0.5}]}")
                        .gives("1 low 0.5 [] 3 () ", ParseNote.GROUP_IS_THE_ONLY_ONE, ParseNote.COUNT_DERIVED),
                oneGroup(
                                "unknown beside the one group",
                                "{\"results\":[" + result("\"groupIndex\":1")
                                        + ",{\"groupIndex\":2,\"riskLevel\":\"high\",\"confidence\":0.9}]}")
                        .gives(WRONG_WAY, ParseNote.GROUP_UNKNOWN),
                answer(
                                "missing, objects of one group",
                                "{\"results\":[{\"riskLevel\":\"low\",\"confidence\":0.5,"
                                        + "\"triggerObjectIds\":[3,4]}]}")
                        .gives("2 low 0.5 [] 2 (3,4) ", ParseNote.GROUP_FROM_OBJECTS, ParseNote.COUNT_DERIVED),
                answer(
                                "missing, as many results as groups",
                                "{\"results\":[{\"riskLevel\":\"low\",\"confidence\":0.5},"
                                        + "{\"riskLevel\":\"none\",\"confidence\":0.9}]}")
                        .gives(
                                "1 low 0.5 [] 3 () ; 2 none 0.9 [] 0 () ",
                                ParseNote.GROUP_FROM_POSITION,
                                ParseNote.COUNT_DERIVED),
                answer(
                                "counted from zero",
                                "{\"results\":[" + result("\"groupIndex\":0") + "," + result("\"groupIndex\":1") + "]}")
                        .gives(WRONG_WAY + "; 2 high 0.9 [逆行] 1 (0) 逆行车辆", ParseNote.GROUPS_COUNTED_FROM_ZERO),
                answer(
                                "unknown, nothing else to go by",
                                "{\"results\":[" + result("\"groupIndex\":1")
                                        + ",{\"groupIndex\":9,\"riskLevel\":\"high\",\"confidence\":0.9}]}")
                        .gives(WRONG_WAY, ParseNote.GROUP_UNKNOWN));
    }

    static Stream<MessyAnswer> fieldsThatAreNotRight() {
        return Stream.of(
                with("level in capitals", "\"riskLevel\":\" HIGH \"").gives("1 high 0.9"),
                with("level with risk", "\"riskLevel\":\"High Risk\"").gives("1 high 0.9"),
                with("高", "\"riskLevel\":\"高\"").gives("1 high 0.9"),
                with("中风险", "\"riskLevel\":\"中风险\"").gives("1 medium 0.9"),
                with("低", "\"riskLevel\":\"低\"").gives("1 low 0.9"),
                with("无", "\"riskLevel\":\"无\"").gives("1 none 0.9"),
                with("unknown level", "\"riskLevel\":\"critical\",\"confidence\":0.7")
                        .gives("1 medium 0.7", ParseNote.LEVEL_FROM_CONFIDENCE),
                with("level of a wrong type", "\"riskLevel\":3,\"confidence\":0.5")
                        .gives("1 low 0.5", ParseNote.LEVEL_FROM_CONFIDENCE),
                with("no level", "\"riskLevel\":null,\"confidence\":0.3")
                        .gives("1 none 0.3", ParseNote.LEVEL_FROM_CONFIDENCE),
                with("neither level nor confidence", "\"riskLevel\":null,\"confidence\":null")
                        .gives("1 medium 0.65", ParseNote.LEVEL_FROM_SUMMARY, ParseNote.CONFIDENCE_FROM_LEVEL),
                oneGroup(
                                "nothing that judges",
                                "{\"results\":[{\"groupIndex\":1,\"description\":\"画面模糊\"},"
                                        + "{\"groupIndex\":1,\"riskTypes\":[]}]}")
                        .gives(
                                "1 none 0.0 [] 0 () 画面模糊 [cannot tell]",
                                ParseNote.LEVEL_UNKNOWN,
                                ParseNote.COUNT_DERIVED,
                                ParseNote.GROUP_REPEATED),
                with("confidence as percent", "\"confidence\":85").gives("1 high 0.85", ParseNote.CONFIDENCE_SCALED),
                with("confidence as text", "\"confidence\":\"0.85\"").gives("1 high 0.85"),
                with("confidence with a percent sign", "\"confidence\":\"85 %\"")
                        .gives("1 high 0.85", ParseNote.CONFIDENCE_SCALED),
                with("confidence a little above 1", "\"confidence\":1.2")
                        .gives("1 high 1.0", ParseNote.CONFIDENCE_SCALED),
                with("confidence of one", "\"confidence\":1").gives("1 high 1.0"),
                with("confidence far out of range", "\"confidence\":250")
                        .gives("1 high 0.8", ParseNote.CONFIDENCE_FROM_LEVEL),
                with("negative confidence", "\"confidence\":-0.2").gives("1 high 0.8", ParseNote.CONFIDENCE_FROM_LEVEL),
                with("confidence that is no number", "\"confidence\":NaN")
                        .gives("1 high 0.8", ParseNote.CONFIDENCE_FROM_LEVEL),
                with("infinite confidence", "\"confidence\":1e999")
                        .gives("1 high 0.8", ParseNote.CONFIDENCE_FROM_LEVEL),
                with("confidence in words", "\"confidence\":\"very sure\"")
                        .gives("1 high 0.8", ParseNote.CONFIDENCE_FROM_LEVEL),
                with("types as one text", "\"riskTypes\":\"逆行; 抢行；占道、超速,夜间，其他\"")
                        .gives("1 high 0.9 [逆行, 抢行, 占道, 超速, 夜间, 其他]"),
                with("types as a written list", "\"riskTypes\":\"['wrong way', 'speeding']\"")
                        .gives("1 high 0.9 [wrong way, speeding]"),
                with("types twice, empty, none", "\"riskTypes\":[\"Speeding\",\"speeding\",\"\",null,\"none\",\"无\"]")
                        .gives("1 high 0.9 [Speeding]"),
                with("types as objects", "\"riskTypes\":[{\"type\":\"逆行\"},{\"name\":\"占道\"},{\"id\":1}]")
                        .gives("1 high 0.9 [逆行, 占道]"),
                with("types of a wrong type", "\"riskTypes\":{\"a\":1}").gives("1 high 0.9 []"),
                with("ids as texts", "\"triggerObjectIds\":[\"0\",\"car 2\",\"#1\"]")
                        .gives("1 high 0.9 [逆行] 1 (0,2,1)"),
                with("ids as one text", "\"triggerObjectIds\":\"0, 2、1\"").gives("1 high 0.9 [逆行] 1 (0,2,1)"),
                with("one id", "\"triggerObjectIds\":2").gives("1 high 0.9 [逆行] 1 (2)"),
                with("ids as objects", "\"triggerObjectIds\":[{\"id\":2,\"class\":\"car\"}]")
                        .gives("1 high 0.9 [逆行] 1 (2)"),
                with("ids that do not exist", "\"triggerObjectIds\":[0,5,-1,0.5,null,\"x\",99999999999,0]")
                        .gives("1 high 0.9 [逆行] 1 (0)", ParseNote.OBJECT_UNKNOWN),
                with("count as text", "\"dangerObjectCount\":\"3辆\"").gives("1 high 0.9 [逆行] 3"),
                with("no count", "\"dangerObjectCount\":null,\"triggerObjectIds\":[0,1]")
                        .gives("1 high 0.9 [逆行] 2 (0,1)", ParseNote.COUNT_DERIVED),
                with("neither count nor ids", "\"dangerObjectCount\":null,\"triggerObjectIds\":null")
                        .gives("1 high 0.9 [逆行] 3 ()", ParseNote.COUNT_DERIVED),
                with("more than there are", "\"dangerObjectCount\":6")
                        .gives("1 high 0.9 [逆行] 1", ParseNote.COUNT_DERIVED),
                with("fewer than none", "\"dangerObjectCount\":-1").gives("1 high 0.9 [逆行] 1", ParseNote.COUNT_DERIVED),
                with("description of a wrong type", "\"description\":{\"a\":1}").gives("1 high 0.9 [逆行] 1 (0) "),
                with("description as a list", "\"description\":[\"one\",\"two\"]")
                        .gives("1 high 0.9 [逆行] 1 (0) one two"));
    }

    static Stream<MessyAnswer> abstentions() {
        String abstained = "1 none 0.9 [逆行] 1 (0) 逆行车辆 [cannot tell]";
        String none = "\"riskLevel\":\"none\",\"insufficientEvidence\":";
        return Stream.of(
                with("yes", none + "true").gives(abstained),
                with("as a text", none + "\" TRUE \"").gives(abstained),
                with("as a number", none + "1").gives(abstained),
                with("yes in Chinese", none + "\"是\"").gives(abstained),
                with("snake case", "\"riskLevel\":\"none\",\"insufficient_evidence\":\"yes\"")
                        .gives(abstained),
                with("no", none + "false").gives("1 none 0.9 [逆行] 1 (0) 逆行车辆"),
                with("no in Chinese", none + "\"否\"").gives("1 none 0.9 [逆行] 1 (0) 逆行车辆"),
                with("nothing", none + "null").gives("1 none 0.9 [逆行] 1 (0) 逆行车辆"),
                with("a reason, no danger", none + "\"too dark\"").gives(abstained, ParseNote.ABSTENTION_UNCLEAR),
                with("a reason, danger", "\"insufficientEvidence\":\"clear\"")
                        .gives(WRONG_WAY, ParseNote.ABSTENTION_UNCLEAR),
                with("yes beside a level", "\"insufficientEvidence\":true")
                        .gives(abstained, ParseNote.ABSTENTION_BESIDE_LEVEL),
                with("yes without a level", "\"riskLevel\":null,\"insufficientEvidence\":true")
                        .gives(abstained),
                with("yes without a confidence", none + "true,\"confidence\":null")
                        .gives("1 none 0.0 [逆行] 1 (0) 逆行车辆 [cannot tell]"),
                with("as a level", "\"riskLevel\":\"Unknown\"").gives(abstained),
                with("as a level in words", "\"riskLevel\":\"cannot tell\"").gives(abstained),
                with("as a level, apostrophe", "\"riskLevel\":\"can't tell\"").gives(abstained),
                with("as a level, 无法判断", "\"riskLevel\":\"无法判断\"").gives(abstained),
                with("as a level, 不确定", "\"riskLevel\":\"不确定\"").gives(abstained),
                with("as a level, though denied", "\"riskLevel\":\"unknown\",\"insufficientEvidence\":false")
                        .gives(abstained),
                answer(
                                "twice, once normal",
                                "{\"results\":[" + result("\"groupIndex\":1", "\"riskLevel\":\"none\"") + ","
                                        + result("\"groupIndex\":1", "\"riskLevel\":\"unknown\"") + "]}")
                        .gives(abstained, ParseNote.GROUP_REPEATED),
                answer(
                                "twice, once dangerous",
                                "{\"results\":[" + result("\"groupIndex\":1", "\"riskLevel\":\"unknown\"") + ","
                                        + result("\"groupIndex\":1") + "]}")
                        .gives(WRONG_WAY, ParseNote.GROUP_REPEATED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"groupsThatAreNotNamedRight", "fieldsThatAreNotRight", "abstentions"})
    void messyAnswerIsReadAsItWasMeant(MessyAnswer given) {
        given.check(parser);
    }

    @Test
    void longTextsAreCut() {
        String types = "t".repeat(50) + ",1,2,3,4,5,6,7,8,9,10,11";
        ParseReport report = parser.parse(
                fields(
                        "\"groupIndex\":1",
                        "\"riskTypes\":\"" + types + "\"",
                        "\"description\":\"" + "描".repeat(600) + "\""),
                Scenes.TWO_GROUPS);

        GroupVerdict result = verdict(report.outcome()).results().get(0);
        assertThat(result.description()).isEqualTo("描".repeat(500));
        assertThat(result.riskTypes()).hasSize(10).startsWith("t".repeat(40)).endsWith("9");
        assertThat(report.notes()).containsEntry(ParseNote.TEXT_CUT, 3);
    }

    @Test
    void observationIsReadAndAbsentWhereNothingIsSaid() {
        assertThat(observation("\"observation\":\" 两辆车\n一名行人 \"")).isEqualTo("两辆车 一名行人");
        assertThat(observation("\"observation\":\"" + "看".repeat(600) + "\"")).isEqualTo("看".repeat(500));
        assertThat(observation("\"observation\":\"  \"")).isNull();
        assertThat(observation("\"x\":1")).isNull();
    }

    private String observation(String field) {
        ParseReport report = parser.parse(fields("\"groupIndex\":1", field), Scenes.TWO_GROUPS);
        return verdict(report.outcome()).results().get(0).observation();
    }

    @Test
    void textIsNeverCutWithinACharacter() {
        String description = "𝕏".repeat(501); // two chars each
        ParseReport report =
                parser.parse(fields("\"groupIndex\":1", "\"description\":\"" + description + "\""), Scenes.TWO_GROUPS);

        assertThat(verdict(report.outcome()).results().get(0).description()).isEqualTo("𝕏".repeat(500));
    }
}
