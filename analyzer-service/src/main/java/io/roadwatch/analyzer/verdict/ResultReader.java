package io.roadwatch.analyzer.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.contract.RiskLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads results field by field. No field is worth losing a result for. */
final class ResultReader {

    private static final int LONGEST_TEXT = 500;

    private final int detectionCount;
    private final ParseNotes notes;

    /** @param detectionCount number of detections of the request; ids are positions among them */
    ResultReader(int detectionCount, ParseNotes notes) {
        this.detectionCount = detectionCount;
        this.notes = notes;
    }

    List<Draft> read(Answer answer) {
        Optional<RiskLevel> summary = answer.entries().size() == 1 ? answer.summary() : Optional.empty();
        List<Draft> drafts = new ArrayList<>();
        for (Answer.Entry entry : answer.entries()) {
            Fields fields = Fields.of(entry.node());
            if (saysSomething(fields)) {
                drafts.add(draft(fields, entry, summary));
            } else {
                notes.add(ParseNote.RESULT_UNREADABLE);
            }
        }
        return drafts;
    }

    private static boolean saysSomething(Fields fields) {
        return fields.hasAny(
                "risklevel",
                "level",
                "risk",
                "confidence",
                "observation",
                "description",
                "insufficientevidence",
                "risktypes",
                "risktype");
    }

    private Draft draft(Fields fields, Answer.Entry entry, Optional<RiskLevel> summary) {
        return new Draft(
                groupIndex(fields, entry),
                text(fields.get("observation", "observations", "observed")),
                text(fields.get("description", "desc", "reason")),
                Judgement.read(fields, summary, notes),
                RiskTypes.read(fields.get("risktypes", "risktype", "types"), notes),
                count(fields.get("dangerobjectcount")),
                NamedObjects.read(
                        fields.get("triggerobjectids", "triggerobjects", "dangerobjectids"), detectionCount, notes));
    }

    private String text(JsonNode value) {
        return ShortText.of(LooseValue.text(value).orElse(""), LONGEST_TEXT, notes);
    }

    private static OptionalInt groupIndex(Fields fields, Answer.Entry entry) {
        OptionalInt named = LooseValue.integer(fields.get("groupindex", "groupid", "group"));
        return named.isPresent() || entry.key() == null ? named : LooseValue.onlyNumberIn(entry.key());
    }

    /** More objects than the frame has, or fewer than none, is no count. */
    private OptionalInt count(JsonNode value) {
        OptionalInt count = LooseValue.integer(value);
        boolean possible = count.isPresent() && count.getAsInt() >= 0 && count.getAsInt() <= detectionCount;
        return possible ? count : OptionalInt.empty();
    }
}
