package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.AnalysisRequest;
import java.util.List;
import java.util.Optional;

/**
 * Reads whatever the LLM answered: JSON as asked for, JSON within text, JSON that is not quite JSON, fields that are missing or
 * of the wrong type. What cannot be understood is {@link ParseOutcome.Malformed}; no answer makes this throw or costs more than
 * a small multiple of its length.
 *
 * <p>A result without a usable group, level, confidence or count gets what most likely was meant, see {@link ParseNote};
 * everything that was bent is noted. A missing {@code dangerObjectCount} is the number of trigger objects; without those,
 * the number of the group's members, or 0 where the group is normal. Results of level {@code none} stay results.
 * A level that is over-reacted is then lowered, see {@link OverreactionRules}. Thread-safe.
 */
final class VerdictParser {

    /** No model that is asked for a verdict says more; beyond it something is wrong. */
    static final int LONGEST_ANSWER_CHARS = 256 * 1024;

    private final OverreactionRules rules = OverreactionRules.load();

    /** @param request what the answer is about; groups and objects are looked up in it */
    ParseReport parse(String rawText, AnalysisRequest request) {
        ParseNotes notes = new ParseNotes();
        ParseOutcome outcome = read(rawText, request, notes);
        return new ParseReport(outcome, notes.toMap());
    }

    private ParseOutcome read(String rawText, AnalysisRequest request, ParseNotes notes) {
        if (rawText.length() > LONGEST_ANSWER_CHARS) {
            return new ParseOutcome.Malformed("the answer has %d characters, more than the %d that are read"
                    .formatted(rawText.length(), LONGEST_ANSWER_CHARS));
        }
        AnswerJson json = AnswerJson.in(rawText, notes);
        Optional<Answer> answer = Answer.of(json, notes);
        if (answer.isEmpty()) {
            return new ParseOutcome.Malformed(whyNoVerdict(rawText, json));
        }
        return parsed(answer.get(), request, notes);
    }

    private static String whyNoVerdict(String rawText, AnswerJson json) {
        if (rawText.isBlank()) {
            return "the answer is empty";
        }
        if (json.cutOff()) {
            return "the answer ends in the middle of its JSON";
        }
        if (!json.opened()) {
            return "the answer holds no JSON";
        }
        return json.values().isEmpty() ? "the answer's JSON cannot be read" : "the answer's JSON is no verdict";
    }

    private ParseOutcome parsed(Answer answer, AnalysisRequest request, ParseNotes notes) {
        List<Draft> drafts = new ResultReader(request.detections().size(), notes).read(answer);
        if (drafts.isEmpty() && !answer.entries().isEmpty()) {
            return new ParseOutcome.Malformed("no result of the answer can be read");
        }
        if (drafts.isEmpty() && answer.claimsDanger()) {
            return new ParseOutcome.Malformed("the answer claims danger without a result that says where");
        }
        GroupFinder finder = new GroupFinder(request.groups(), drafts, notes);
        GroupResults results = new GroupResults(rules, notes);
        for (int i = 0; i < drafts.size(); i++) {
            results.add(drafts.get(i), finder.find(i));
        }
        return new ParseOutcome.Parsed(results.toAnswer(answer.allClear()));
    }
}
