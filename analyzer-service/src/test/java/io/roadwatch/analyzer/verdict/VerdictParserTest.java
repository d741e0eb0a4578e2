package io.roadwatch.analyzer.verdict;

import static io.roadwatch.analyzer.verdict.MessyAnswer.WRONG_WAY;
import static io.roadwatch.analyzer.verdict.MessyAnswer.answer;
import static io.roadwatch.analyzer.verdict.MessyAnswer.fields;
import static io.roadwatch.analyzer.verdict.MessyAnswer.result;
import static io.roadwatch.analyzer.verdict.MessyAnswer.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.RiskLevel;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Finding the verdict in an answer. The scene has objects 0 to 4; group 1 is 0, 1, 2 and group 2 is 3, 4. */
class VerdictParserTest {

    private final VerdictParser parser = new VerdictParser();

    static Stream<MessyAnswer> answersAroundTheJson() {
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

    static Stream<MessyAnswer> answersThatAreNotQuiteJson() {
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

    static Stream<MessyAnswer> answersOfAnotherShape() {
        String json = fields("\"groupIndex\":1");
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
                answer("only unknown groups", "{\"results\":[{\"groupIndex\":9,\"riskLevel\":\"high\"}]}")
                        .gives("", ParseNote.GROUP_UNKNOWN, ParseNote.CONFIDENCE_FROM_LEVEL),
                answer("a brace in the prose behind", json + " see {1: fine")
                        .gives(WRONG_WAY, ParseNote.TEXT_AROUND_JSON),
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

    static Stream<MessyAnswer> answersThatAreNoVerdict() {
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
                                "malformed: no result of the answer can be read",
                                ParseNote.RESULTS_NOT_A_LIST,
                                ParseNote.RESULT_UNREADABLE),
                answer(
                                "a verdict, and a correction that is cut off",
                                "<think>" + json + "</think>{\"hasDangerousDriving\":true,\"results\":["
                                        + result("\"groupIndex\":2") + ",{\"groupIndex\":1")
                        .gives(cutOff));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "answersAroundTheJson",
        "answersThatAreNotQuiteJson",
        "answersOfAnotherShape",
        "answersThatAreNoVerdict"
    })
    void messyAnswerIsReadAsItWasMeant(MessyAnswer given) {
        given.check(parser);
    }

    @Test
    void overreactionIsTamed() {
        ParseReport report = parser.parse(
                fields("\"groupIndex\":1", "\"riskTypes\":[\"拥堵\"]", "\"description\":\"车辆排队\""), Scenes.TWO_GROUPS);

        assertThat(verdict(report.outcome()).maxRiskLevel()).isEqualTo(RiskLevel.LOW);
        assertThat(report.notes()).containsOnlyKeys(ParseNote.OVERREACTION_TAMED);
    }

    @Test
    void answerBeyondTheLongestIsNotRead() {
        String answer = fields("\"groupIndex\":1") + " ".repeat(VerdictParser.LONGEST_ANSWER_CHARS);

        assertThat(MessyAnswer.written(parser.parse(answer, Scenes.TWO_GROUPS).outcome()))
                .matches("malformed: the answer has \\d+ characters, more than the 262144 that are read");
    }
}
