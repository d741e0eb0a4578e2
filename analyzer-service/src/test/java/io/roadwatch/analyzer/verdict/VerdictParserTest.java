package io.roadwatch.analyzer.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers as models give them. An expected result is written as {@code group level confidence [types] count (objects) text}.
 * The scene has objects 0 to 4; group 1 is 0, 1, 2 and group 2 is 3, 4. With {@code oneGroup} group 2 is not there.
 */
class VerdictParserTest {

    private static final String WRONG_WAY = "1 high 0.9 [逆行] 1 (0) 逆行车辆";

    private final VerdictParser parser = new VerdictParser();

    static Stream<Case> answersAroundTheJson() {
        String json = fields("\"groupIndex\":1");
        return Stream.of(
                answer("exactly as asked", json).gives(WRONG_WAY),
                answer("code fence", "```json\n" + json + "\n```").gives(WRONG_WAY, ParseNote.TEXT_AROUND_JSON),
                answer("fence without a language", "```\n" + json + "```").gives(WRONG_WAY, ParseNote.TEXT_AROUND_JSON),
                answer("fence that is never closed", "```json\n" + json).gives(WRONG_WAY, ParseNote.TEXT_AROUND_JSON),
                answer("text before and after", "好的，分析如下：" + json + "\n希望对您有帮助 :}")
                        .gives(WRONG_WAY, ParseNote.TEXT_AROUND_JSON),
                answer("byte order mark", "\uFEFF" + json).gives(WRONG_WAY, ParseNote.TEXT_AROUND_JSON),
                answer("brackets in the prose", "See [Image 1] and {this}: " + json)
                        .gives(WRONG_WAY, ParseNote.TEXT_AROUND_JSON, ParseNote.JSON_MENDED),
                answer("apostrophe and open bracket in the prose", "It's [group 1's fault: " + json)
                        .gives(WRONG_WAY, ParseNote.TEXT_AROUND_JSON),
                answer("thinks aloud, then corrects itself", """
                        <think>{"hasDangerousDriving":false,"results":[]} no, look again</think>""" + json).gives(WRONG_WAY, ParseNote.TEXT_AROUND_JSON),
                answer("repeats the metadata first", """
                        {"objects":[{"id":0,"class":"car","confidence":0.9}],"groups":[{"groupIndex":1,"objectIds":[0]}]}
                        """ + json).gives(WRONG_WAY),
                answer("wrapped in another object", "{\"answer\":{\"data\":" + json + "}}")
                        .gives(WRONG_WAY),
                answer("written as a JSON string", "\"" + json.replace("\"", "\\\"") + "\"")
                        .gives(WRONG_WAY),
                answer("braces and quotes within a text", """
                        {"results":[{"groupIndex":1,"description":"标志 {\\"stop\\"} ]}","riskLevel":"low","confidence":0.5,
                        "riskTypes":[],"dangerObjectCount":1,"triggerObjectIds":[]}]}""").gives("1 low 0.5 [] 1 () 标志 {\"stop\"} ]}"));
    }

    static Stream<Case> answersThatAreNotQuiteJson() {
        String json = fields("\"groupIndex\":1");
        return Stream.of(
                answer("trailing commas", json.replace("]}]}", "],}],}")).gives(WRONG_WAY),
                answer("single quotes", json.replace('"', '\'')).gives(WRONG_WAY),
                answer("names without quotes", json.replaceAll("\"(\\w+)\":", "$1:"))
                        .gives(WRONG_WAY),
                answer("a comment", json.replace("[{", "[ // all groups\n{")).gives(WRONG_WAY),
                answer("a line break within a text", json.replace("逆行车辆", "逆行\n车辆"))
                        .gives("1 high 0.9 [逆行] 1 (0) 逆行 车辆"),
                answer(
                                "as Python prints it",
                                "{'hasDangerousDriving': True, 'maxRiskLevel': None, 'results': [{"
                                        + "'groupIndex': 1, 'description': 'driver\\'s error', 'riskLevel': 'low', "
                                        + "'confidence': 0.5, 'riskTypes': [], 'dangerObjectCount': 1, 'triggerObjectIds': [0]}]}")
                        .gives("1 low 0.5 [] 1 (0) driver's error", ParseNote.JSON_MENDED),
                answer(
                                "typographic quotes and colons",
                                json.replaceAll("\"([^\"]*)\"", "“$1”").replace(":", "："))
                        .gives(WRONG_WAY, ParseNote.JSON_MENDED),
                answer("quotes within a text", json.replace("逆行车辆", "a \"wrong\" way"))
                        .gives("1 high 0.9 [逆行] 1 (0) a \"wrong\" way", ParseNote.JSON_MENDED),
                answer("words without quotes", json.replace("\"high\"", "high").replace("0.9", "90%"))
                        .gives(WRONG_WAY, ParseNote.JSON_MENDED, ParseNote.CONFIDENCE_SCALED));
    }

    static Stream<Case> answersOfAnotherShape() {
        String result = result("\"groupIndex\":1");
        return Stream.of(
                answer("results is an object", "{\"results\":" + result + "}")
                        .gives(WRONG_WAY, ParseNote.RESULTS_NOT_A_LIST),
                answer("results by group", "{\"results\":{\"group_2\":" + result("\"x\":0") + "}}")
                        .gives("2 high 0.9 [逆行] 1 (0) 逆行车辆", ParseNote.RESULTS_NOT_A_LIST),
                answer("a bare list", "[" + result + "]").gives(WRONG_WAY, ParseNote.RESULTS_SALVAGED),
                answer("a bare result", result).gives(WRONG_WAY, ParseNote.RESULTS_SALVAGED),
                answer("a result per line", result + "\n" + result("\"groupIndex\":2"))
                        .gives(WRONG_WAY + "; 2 high 0.9 [逆行] 1 (0) 逆行车辆", ParseNote.RESULTS_SALVAGED),
                answer("snake case", result.replace("riskLevel", "risk_level").replace("groupIndex", "group_index"))
                        .gives(WRONG_WAY, ParseNote.RESULTS_SALVAGED),
                answer("a list within a list", "{\"results\":[" + result + ",[],null,\"none\",7,{}]}")
                        .gives(WRONG_WAY, ParseNote.RESULT_UNREADABLE),
                answer("nothing dangerous", "{\"hasDangerousDriving\":false,\"maxRiskLevel\":\"none\",\"results\":[]}")
                        .gives(""),
                answer("nothing dangerous, nothing else", "{\"hasDangerousDriving\":false}")
                        .gives(""),
                answer("normal group", result.replace("high", "none"))
                        .gives("1 none 0.9 [逆行] 1 (0) 逆行车辆", ParseNote.RESULTS_SALVAGED),
                answer(
                                "the same group twice",
                                "{\"results\":["
                                        + result("\"groupIndex\":1")
                                                .replace("high", "low")
                                                .replace("逆行", "占道") + "," + result + "]}")
                        .gives("1 high 0.9 [占道, 逆行] 1 (0) 逆行车辆", ParseNote.GROUP_REPEATED));
    }

    static Stream<Case> groupsThatAreNotNamedRight() {
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

    static Stream<Case> fieldsThatAreNotRight() {
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

    static Stream<Case> answersThatAreNoVerdict() {
        String json = fields("\"groupIndex\":1");
        String cutOff = "malformed: the answer ends in the middle of its JSON";
        String noVerdict = "malformed: the answer's JSON is no verdict";
        return Stream.of(
                answer("empty", "").gives("malformed: the answer is empty"),
                answer("blank", " \n\t").gives("malformed: the answer is empty"),
                answer("refusal", "抱歉，我无法判断这张图片。").gives("malformed: the answer holds no JSON"),
                answer("cut off in a text", json.substring(0, json.indexOf("车辆")))
                        .gives(cutOff),
                answer("cut off before the last bracket", json.substring(0, json.length() - 1))
                        .gives(cutOff),
                answer("cut off after a whole result", json.substring(0, json.length() - 2) + ",{\"groupIndex\":2,")
                        .gives(cutOff),
                answer("only an opening bracket", "{").gives(cutOff),
                answer("other JSON", "{\"error\":{\"message\":\"no\"}}").gives(noVerdict),
                answer("empty object", "{}").gives(noVerdict),
                answer("empty list", "[]").gives(noVerdict),
                answer("list of numbers", "[1,2]").gives(noVerdict),
                answer("the metadata alone", "{\"groups\":[{\"groupIndex\":1,\"objectIds\":[0],\"bbox\":[1,2,3,4]}]}")
                        .gives(noVerdict),
                answer("a number", "42").gives("malformed: the answer holds no JSON"),
                answer("brackets of no JSON", "{a b} ]").gives("malformed: the answer's JSON cannot be read"),
                answer("danger without a result", "{\"hasDangerousDriving\":true,\"results\":[]}")
                        .gives("malformed: the answer claims danger without a result that says where"),
                answer("a level without a result", "{\"maxRiskLevel\":\"high\"}")
                        .gives("malformed: the answer claims danger without a result that says where"),
                answer("results of a wrong type", "{\"results\":\"none\"}")
                        .gives(
                                "malformed: no result of the answer can be read and belongs to a group",
                                ParseNote.RESULTS_NOT_A_LIST,
                                ParseNote.RESULT_UNREADABLE),
                answer("only unknown groups", "{\"results\":[{\"groupIndex\":9,\"riskLevel\":\"high\"}]}")
                        .gives(
                                "malformed: no result of the answer can be read and belongs to a group",
                                ParseNote.GROUP_UNKNOWN,
                                ParseNote.CONFIDENCE_FROM_LEVEL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "answersAroundTheJson",
        "answersThatAreNotQuiteJson",
        "answersOfAnotherShape",
        "groupsThatAreNotNamedRight",
        "fieldsThatAreNotRight",
        "answersThatAreNoVerdict"
    })
    void messyAnswerIsReadAsItWasMeant(Case given) {
        ParseReport report = parser.parseWithNotes(given.answer, given.request);

        assertThat(written(report.outcome())).startsWith(given.expected);
        assertThat(report.notes().keySet()).isEqualTo(given.notes);
        assertThat(parser.parse(given.answer, given.request)).isEqualTo(report.outcome());
    }

    @Test
    void longTextsAreCut() {
        String types = "t".repeat(50) + ",1,2,3,4,5,6,7,8,9,10,11";
        ParseReport report = parser.parseWithNotes(
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
    void textIsNeverCutWithinACharacter() {
        String description = "𝕏".repeat(501); // two chars each
        ParseReport report = parser.parseWithNotes(
                fields("\"groupIndex\":1", "\"description\":\"" + description + "\""), Scenes.TWO_GROUPS);

        assertThat(verdict(report.outcome()).results().get(0).description()).isEqualTo("𝕏".repeat(500));
    }

    @Test
    void overreactionIsTamed() {
        ParseReport report = parser.parseWithNotes(
                fields("\"groupIndex\":1", "\"riskTypes\":[\"拥堵\"]", "\"description\":\"车辆排队\""), Scenes.TWO_GROUPS);

        assertThat(verdict(report.outcome()).maxRiskLevel()).isEqualTo(RiskLevel.LOW);
        assertThat(report.notes()).containsOnlyKeys(ParseNote.OVERREACTION_TAMED);
    }

    @Test
    void answerBeyondTheLongestIsNotRead() {
        String answer = fields("\"groupIndex\":1") + " ".repeat(VerdictParser.LONGEST_ANSWER_CHARS);

        assertThat(written(parser.parse(answer, Scenes.TWO_GROUPS)))
                .matches("malformed: the answer has \\d+ characters, more than the 262144 that are read");
    }

    private static String written(ParseOutcome outcome) {
        if (outcome instanceof ParseOutcome.Malformed malformed) {
            return "malformed: " + malformed.problem();
        }
        return verdict(outcome).results().stream()
                .map(VerdictParserTest::written)
                .collect(Collectors.joining("; "));
    }

    private static String written(GroupVerdict result) {
        return "%d %s %s %s %d (%s) %s"
                .formatted(
                        result.groupIndex(),
                        result.riskLevel().wireName(),
                        result.confidence(),
                        result.riskTypes(),
                        result.dangerObjectCount(),
                        result.triggerObjectIds().stream().map(String::valueOf).collect(Collectors.joining(",")),
                        result.description());
    }

    private static Verdict verdict(ParseOutcome outcome) {
        assertThat(outcome).isInstanceOf(ParseOutcome.Parsed.class);
        return ((ParseOutcome.Parsed) outcome).verdict();
    }

    /** A verdict with one result: the fields given, and good ones for the rest. */
    private static String fields(String... given) {
        return "{\"hasDangerousDriving\":true,\"maxRiskLevel\":\"medium\",\"results\":[" + result(given) + "]}";
    }

    private static String result(String... given) {
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

    private static Case with(String name, String given) {
        return answer(name, fields("\"groupIndex\":1", given));
    }

    private static Case answer(String name, String answer) {
        return new Case(name, answer, Scenes.TWO_GROUPS, "", Set.of());
    }

    private static Case oneGroup(String name, String answer) {
        return new Case(name, answer, Scenes.ONE_GROUP, "", Set.of());
    }

    private record Case(String name, String answer, AnalysisRequest request, String expected, Set<ParseNote> notes) {

        /** @param expected the outcome, or how it begins */
        Case gives(String expected, ParseNote... notes) {
            return new Case(name, answer, request, expected, Set.copyOf(List.of(notes)));
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
