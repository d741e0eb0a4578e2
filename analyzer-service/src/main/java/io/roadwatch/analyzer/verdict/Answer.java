package io.roadwatch.analyzer.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.contract.RiskLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of an answer's JSON that is the verdict.
 *
 * @param entries what was said of groups, still unread
 * @param summary {@code maxRiskLevel}, where it is there
 * @param claimsDanger {@code hasDangerousDriving} or {@code maxRiskLevel} says so
 * @param allClear they say that there is none, and no group is mentioned
 */
record Answer(List<Entry> entries, Optional<RiskLevel> summary, boolean claimsDanger, boolean allClear) {

    /**
     * One result.
     *
     * @param key what it was filed under, where results were not a list
     */
    record Entry(JsonNode node, @Nullable String key) {}

    /**
     * Of several verdicts the last counts: models that think aloud correct themselves. Without any, everything that looks
     * like a result is taken, unless the text was cut off, because then the rest is missing. A verdict that is followed by the
     * beginning of another object was about to be corrected, and the correction is missing.
     */
    static Optional<Answer> of(AnswerJson json, ParseNotes notes) {
        Optional<Answer> answer = find(json, notes);
        if (answer.isPresent() && json.textAround()) {
            notes.add(ParseNote.TEXT_AROUND_JSON);
        }
        return answer;
    }

    private static Optional<Answer> find(AnswerJson json, ParseNotes notes) {
        List<JsonNode> values = json.values();
        for (int i = values.size() - 1; i >= 0; i--) {
            JsonNode verdict = verdictIn(values.get(i));
            if (verdict != null) {
                return json.cutOffBehind(i) ? Optional.empty() : Optional.of(read(Fields.of(verdict), notes));
            }
        }
        List<Entry> salvaged = new ArrayList<>();
        if (!json.cutOff()) {
            values.forEach(value -> collectResults(value, salvaged));
        }
        if (salvaged.isEmpty()) {
            return Optional.empty();
        }
        notes.add(ParseNote.RESULTS_SALVAGED);
        return Optional.of(new Answer(salvaged, Optional.empty(), false, false));
    }

    private static Answer read(Fields verdict, ParseNotes notes) {
        Optional<RiskLevel> summary =
                LooseValue.text(verdict.get("maxrisklevel")).flatMap(LevelNames::parse);
        Optional<Boolean> flag = LooseValue.flag(verdict.get("hasdangerousdriving"));
        boolean claimsDanger = flag.orElse(false)
                || summary.filter(level -> level != RiskLevel.NONE).isPresent();
        List<Entry> entries = entries(verdict.get("results", "result", "groups"), notes);
        boolean allClear = entries.isEmpty() && !claimsDanger && (flag.isPresent() || summary.isPresent());
        return new Answer(entries, summary, claimsDanger, allClear);
    }

    private static List<Entry> entries(JsonNode results, ParseNotes notes) {
        List<Entry> entries = new ArrayList<>();
        if (results.isArray()) {
            results.forEach(result -> entries.add(new Entry(result, null)));
            return entries;
        }
        if (!results.isMissingNode()) {
            notes.add(ParseNote.RESULTS_NOT_A_LIST);
        }
        if (results.isObject() && !looksLikeResult(results)) { // filed under the groups' numbers
            results.properties().forEach(field -> entries.add(new Entry(field.getValue(), field.getKey())));
        } else if (!results.isMissingNode()) {
            entries.add(new Entry(results, null));
        }
        return entries;
    }

    /** The outermost verdict of a value. Depth is bounded where the value was read. */
    private static @Nullable JsonNode verdictIn(JsonNode value) {
        if (value.isObject() && Fields.of(value).hasAny("results", "hasdangerousdriving", "maxrisklevel")) {
            return value;
        }
        for (JsonNode child : value) {
            JsonNode verdict = verdictIn(child);
            if (verdict != null) {
                return verdict;
            }
        }
        return null;
    }

    private static void collectResults(JsonNode value, List<Entry> results) {
        if (looksLikeResult(value)) {
            results.add(new Entry(value, null));
            return;
        }
        value.forEach(child -> collectResults(child, results));
    }

    /** Says how dangerous something is. The metadata of the question, repeated in an answer, does not. */
    private static boolean looksLikeResult(JsonNode value) {
        Fields fields = Fields.of(value);
        boolean judgesGroup = fields.hasAny("groupindex") && fields.hasAny("description", "confidence");
        return judgesGroup || fields.hasAny("risklevel", "risktypes", "risktype", "insufficientevidence");
    }
}
