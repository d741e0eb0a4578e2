package io.roadwatch.simulator.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.simulator.chat.ChatAnswer;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The ways in which models spoil an answer. The first ones can be mended by a patient reader, the last ones cannot. */
public enum AnswerDefect {
    CODE_FENCE(content(text -> "```json\n" + text + "\n```")),
    PROSE_AROUND(content(text -> "好的，分析结果如下：\n" + text + "\n希望对您有帮助。")),
    CONTENT_PARTS(answer -> new ChatAnswer(answer.content(), answer.finishReason(), true, answer.partialResponse())),
    STRING_IDS(results(result -> {
        result.put("groupIndex", result.path("groupIndex").asText());
        var ids = result.withArray("triggerObjectIds");
        for (int i = 0; i < ids.size(); i++) {
            ids.set(i, "#" + ids.get(i).asText());
        }
    })),
    JOINED_RISK_TYPES(results(result -> {
        StringBuilder joined = new StringBuilder();
        result.path("riskTypes")
                .forEach(type -> joined.append(joined.isEmpty() ? "" : "；").append(type.asText()));
        result.put("riskTypes", joined.toString());
    })),
    UNKNOWN_LEVEL(results(result -> result.put("riskLevel", "severe"))),
    MISSING_FIELDS(results(result -> result.retain("groupIndex", "description", "confidence"))),
    UNKNOWN_GROUP(results(result -> result.put("groupIndex", 999))),
    TRUNCATED(answer -> new ChatAnswer(half(answer.content()), "length", false, false)),
    PARTIAL_RESPONSE(answer -> new ChatAnswer(half(answer.content()), "stop", false, true)),
    EMPTY(content(text -> "")),
    GARBAGE(content(text -> "很抱歉，我无法处理这个请求。{[<%0"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UnaryOperator<ChatAnswer> spoil;

    AnswerDefect(UnaryOperator<ChatAnswer> spoil) {
        this.spoil = spoil;
    }

    /** The same answer with this defect. */
    public ChatAnswer applyTo(ChatAnswer answer) {
        return spoil.apply(answer);
    }

    /** Its name over HTTP, such as {@code code_fence}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String half(String text) {
        return text.substring(0, text.length() / 2);
    }

    private static UnaryOperator<ChatAnswer> content(UnaryOperator<String> change) {
        return answer -> answer.withContent(change.apply(answer.content()));
    }

    private static UnaryOperator<ChatAnswer> results(Consumer<ObjectNode> change) {
        return content(text -> changeResults(text, change));
    }

    private static String changeResults(String verdict, Consumer<ObjectNode> change) {
        try {
            JsonNode root = JSON.readTree(verdict);
            root.path("results").forEach(result -> change.accept((ObjectNode) result));
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("only a verdict can be spoilt", e);
        }
    }
}
