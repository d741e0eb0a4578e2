package io.roadwatch.analyzer.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.contract.RiskLevel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads results field by field. No field is worth losing a result for. */
final class ResultReader {

    private static final int LONGEST_DESCRIPTION = 500;

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
        return fields.hasAny("risklevel", "level", "risk", "confidence", "description", "risktypes", "risktype");
    }

    private Draft draft(Fields fields, Answer.Entry entry, Optional<RiskLevel> summary) {
        LevelReader judged = LevelReader.read(fields, summary, notes);
        return new Draft(
                groupIndex(fields, entry),
                ShortText.of(
                        LooseValue.text(fields.get("description", "desc", "reason"))
                                .orElse(""),
                        LONGEST_DESCRIPTION,
                        notes),
                judged.level(),
                judged.confidence(),
                RiskTypes.read(fields.get("risktypes", "risktype", "types"), notes),
                count(fields.get("dangerobjectcount")),
                objectIds(fields.get("triggerobjectids", "triggerobjects", "dangerobjectids")));
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

    private List<Integer> objectIds(JsonNode value) {
        Set<Integer> ids = new LinkedHashSet<>();
        if (value.isArray()) {
            value.forEach(element -> addId(LooseValue.integer(idOf(element)), ids));
        } else if (value.isTextual()) {
            for (String part : value.textValue().split("[;；、,，\\s]+")) {
                if (!part.isEmpty()) {
                    addId(LooseValue.onlyNumberIn(part), ids);
                }
            }
        } else if (!value.isMissingNode()) {
            addId(LooseValue.integer(idOf(value)), ids);
        }
        return List.copyOf(ids);
    }

    private static JsonNode idOf(JsonNode element) {
        return element.isObject() ? Fields.of(element).get("id", "objectid") : element;
    }

    private void addId(OptionalInt id, Set<Integer> ids) {
        if (id.isPresent() && id.getAsInt() >= 0 && id.getAsInt() < detectionCount) {
            ids.add(id.getAsInt());
        } else {
            notes.add(ParseNote.OBJECT_UNKNOWN);
        }
    }
}
