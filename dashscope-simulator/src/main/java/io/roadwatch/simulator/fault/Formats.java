package io.roadwatch.simulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Ways to write the right things in the wrong form. */
final class Formats {

    private Formats() {}

    static void idsAsTexts(ObjectNode result) {
        result.put("groupIndex", result.path("groupIndex").asText());
        var ids = result.withArray("triggerObjectIds");
        for (int i = 0; i < ids.size(); i++) {
            ids.set(i, "#" + ids.get(i).asText());
        }
    }

    static void joinedRiskTypes(ObjectNode result) {
        StringBuilder joined = new StringBuilder();
        result.path("riskTypes")
                .forEach(type -> joined.append(joined.isEmpty() ? "" : "；").append(type.asText()));
        result.put("riskTypes", joined.toString());
    }
}
