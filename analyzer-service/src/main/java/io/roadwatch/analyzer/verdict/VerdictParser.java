package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.contract.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes a verdict of whatever the LLM answered: JSON as asked for, JSON within text, JSON that is not quite JSON, fields that
 * are missing or of the wrong type. What cannot be understood is {@link ParseOutcome.Malformed}; no answer makes this throw
 * or costs more than a small multiple of its length.
 *
 * <p>A result without a usable group, level, confidence or count gets what most likely was meant, see {@link ParseNote};
 * everything that was bent is noted. A missing {@code dangerObjectCount} is the number of trigger objects; without those,
 * the number of the group's members, or 0 where the group is normal. Results of level {@link RiskLevel#NONE} stay results.
 * A level that is over-reacted is then lowered, see {@link OverreactionRules}. Thread-safe.
 */
@ApplicationScoped
public class VerdictParser {

    /** No model that is asked for a verdict says more; beyond it something is wrong. */
    static final int LONGEST_ANSWER_CHARS = 256 * 1024;

    private static final Logger LOG = Logger.getLogger(VerdictParser.class);

    private final OverreactionRules rules = OverreactionRules.load();

    /** @param request what the answer is about; groups and objects are looked up in it */
    public ParseOutcome parse(String rawText, AnalysisRequest request) {
        ParseReport report = parseWithNotes(rawText, request);
        if (!report.notes().isEmpty()) {
            LOG.debugf("answer bent into shape analysisId=%s notes=%s", request.analysisId(), report.notes());
        }
        return report.outcome();
    }

    /** The same, and what was bent. */
    public ParseReport parseWithNotes(String rawText, AnalysisRequest request) {
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
        return verdict(answer.get(), request, notes);
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

    private ParseOutcome verdict(Answer answer, AnalysisRequest request, ParseNotes notes) {
        List<Draft> drafts = new ResultReader(request.detections().size(), notes).read(answer);
        Map<Integer, GroupVerdict> byGroup = byGroup(drafts, request.groups(), notes);
        if (byGroup.isEmpty() && !answer.entries().isEmpty()) {
            return new ParseOutcome.Malformed("no result of the answer can be read and belongs to a group");
        }
        if (byGroup.isEmpty() && answer.claimsDanger()) {
            return new ParseOutcome.Malformed("the answer claims danger without a result that says where");
        }
        return new ParseOutcome.Parsed(new Verdict(List.copyOf(byGroup.values())));
    }

    private Map<Integer, GroupVerdict> byGroup(List<Draft> drafts, List<TrafficGroup> groups, ParseNotes notes) {
        GroupFinder finder = new GroupFinder(groups, drafts, notes);
        Map<Integer, GroupVerdict> byGroup = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Optional<TrafficGroup> group = finder.find(i);
            if (group.isPresent()) {
                GroupVerdict result = rules.tame(result(drafts.get(i), group.get(), notes), notes);
                byGroup.merge(result.groupIndex(), result, (first, second) -> {
                    notes.add(ParseNote.GROUP_REPEATED);
                    return RepeatedResults.merge(first, second);
                });
            }
        }
        return byGroup;
    }

    private static GroupVerdict result(Draft draft, TrafficGroup group, ParseNotes notes) {
        return new GroupVerdict(
                group.groupIndex(),
                draft.description(),
                draft.riskLevel(),
                draft.confidence(),
                draft.riskTypes(),
                dangerObjectCount(draft, group, notes),
                draft.triggerObjectIds());
    }

    private static int dangerObjectCount(Draft draft, TrafficGroup group, ParseNotes notes) {
        if (draft.dangerObjectCount().isPresent()) {
            return draft.dangerObjectCount().getAsInt();
        }
        notes.add(ParseNote.COUNT_DERIVED);
        if (!draft.triggerObjectIds().isEmpty()) {
            return draft.triggerObjectIds().size();
        }
        return draft.riskLevel() == RiskLevel.NONE ? 0 : group.memberIndices().size();
    }
}
