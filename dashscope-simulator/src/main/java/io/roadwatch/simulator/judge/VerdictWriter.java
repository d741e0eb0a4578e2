package io.roadwatch.simulator.judge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;

/** Writes findings as the JSON that the analyzer asks its model for. */
final class VerdictWriter {

    private static final double NORMAL_TRAFFIC_CLARITY = 0.2;

    private final Language language;
    private final Phrases phrases;

    VerdictWriter(Language language) {
        this.language = language;
        this.phrases = new Phrases(language);
    }

    String write(List<GroupFindings> groups) {
        Level worst = groups.stream()
                .map(GroupFindings::level)
                .max(Comparator.naturalOrder())
                .orElse(Level.NONE);
        ObjectNode verdict = JsonNodeFactory.instance.objectNode();
        verdict.put("hasDangerousDriving", worst != Level.NONE);
        verdict.put("maxRiskLevel", worst.wireName());
        ArrayNode results = verdict.putArray("results");
        groups.forEach(group -> results.add(result(group)));
        return verdict.toString();
    }

    private ObjectNode result(GroupFindings group) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("groupIndex", group.groupIndex());
        result.put("observation", phrases.observe(group.members()));
        ArrayNode riskTypes = JsonNodeFactory.instance.arrayNode();
        ArrayNode triggers = JsonNodeFactory.instance.arrayNode();
        if (group.findings().isEmpty()) {
            result.put("description", phrases.normalTraffic());
            result.put("riskLevel", Level.NONE.wireName());
            result.put("confidence", Level.NONE.confidence(NORMAL_TRAFFIC_CLARITY));
        } else {
            Finding worst = group.findings().get(0);
            result.put("description", phrases.describe(worst));
            result.put("riskLevel", worst.level().wireName());
            result.put("confidence", worst.confidence());
            group.findings().forEach(finding -> riskTypes.add(finding.risk().in(language)));
            worst.triggers().forEach(object -> triggers.add(object.id()));
        }
        result.set("riskTypes", riskTypes);
        result.put("dangerObjectCount", triggers.size());
        result.set("triggerObjectIds", triggers);
        return result;
    }
}
