package io.roadwatch.simulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.simulator.chat.ChatAnswer;
import io.roadwatch.simulator.scene.Scene;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The ways in which models spoil an answer: in its form, which a patient reader mends; in what it claims, which only shows when it
 * is held against the scene; and beyond repair.
 */
public enum AnswerDefect {
    CODE_FENCE(content(text -> "```json\n" + text + "\n```")),
    PROSE_AROUND(content(text -> "好的，分析结果如下：\n" + text + "\n希望对您有帮助。")),
    CONTENT_PARTS(
            (answer, seen) -> new ChatAnswer(answer.content(), answer.finishReason(), true, answer.partialResponse())),
    STRING_IDS(results(Formats::idsAsTexts)),
    JOINED_RISK_TYPES(results(Formats::joinedRiskTypes)),
    UNKNOWN_LEVEL(results(result -> result.put("riskLevel", "severe"))),
    MISSING_FIELDS(results(result -> result.retain("groupIndex", "description", "confidence"))),
    MISSING_GROUP_INDEX(results(result -> result.remove("groupIndex"))),
    UNKNOWN_GROUP(results(result -> result.put("groupIndex", 999))),

    /** Triggers that are nowhere in the scene. */
    NONEXISTENT_IDS(verdict(Hallucinations::nonexistentIds)),
    /** Triggers that are in no group or in another one; where there are none such, as {@link #NONEXISTENT_IDS}. */
    FOREIGN_IDS(verdict(Hallucinations::foreignIds)),
    /** Description and risk type speak of a pedestrian or a bus where there is none. */
    ABSENT_CLASS(verdict(Hallucinations::absentClass)),
    /** Level high, no trigger, no words. */
    HIGH_WITHOUT_EVIDENCE(verdict(Hallucinations::highWithoutEvidence)),
    /** The last group is left out. */
    GROUP_LEFT_OUT(verdict((text, seen) -> text.keepFirst(text.results().size() - 1))),
    /** Only the first group is judged. */
    ONE_GROUP_ONLY(verdict((text, seen) -> text.keepFirst(1))),
    /** The summary says the opposite of the results. */
    CONTRADICTORY_SUMMARY(verdict((text, seen) -> text.contradict())),
    /** The model says that it cannot tell. */
    ABSTENTION(verdict(Hallucinations::abstention)),
    /** Texts hold markup that would run a script, marks that turn the direction of writing, and 1,000 letters without a space. */
    HOSTILE_TEXTS(results(HostileTexts::put)),

    TRUNCATED((answer, seen) -> new ChatAnswer(half(answer.content()), "length", false, false)),
    PARTIAL_RESPONSE((answer, seen) -> new ChatAnswer(half(answer.content()), "stop", false, true)),
    EMPTY(content(text -> "")),
    GARBAGE(content(text -> "很抱歉，我无法处理这个请求。{[<%0"));

    private final Spoiling spoiling;

    AnswerDefect(Spoiling spoiling) {
        this.spoiling = spoiling;
    }

    /**
     * The same answer with this defect.
     *
     * @param seen what the answer is about
     */
    public ChatAnswer applyTo(ChatAnswer answer, Scene seen) {
        return spoiling.spoil(answer, seen);
    }

    /** Its name over HTTP, such as {@code code_fence}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String half(String text) {
        return text.substring(0, text.length() / 2);
    }

    private static Spoiling content(UnaryOperator<String> change) {
        return (answer, seen) -> answer.withContent(change.apply(answer.content()));
    }

    private static Spoiling results(Consumer<ObjectNode> change) {
        return verdict((text, seen) -> text.results().forEach(change));
    }

    private static Spoiling verdict(VerdictChange change) {
        return (answer, seen) -> {
            VerdictText text = VerdictText.of(answer.content());
            change.apply(text, seen);
            return answer.withContent(text.toString());
        };
    }

    private interface Spoiling {
        ChatAnswer spoil(ChatAnswer answer, Scene seen);
    }

    private interface VerdictChange {
        void apply(VerdictText text, Scene seen);
    }
}
