package io.roadwatch.simulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.simulator.account.CallFilterJson;
import io.roadwatch.simulator.input.JsonInput;
import java.util.ArrayList;
import java.util.List;

/**
 * Fault rules as JSON: {@code {"faults":[{"kind":"error","code":"limit_requests","times":3},{"kind":"hang","probability":0.1}]}}.
 *
 * <p>Each rule may have {@code times} and {@code probability}, and the fields of a {@link CallFilterJson}; what else it has
 * depends on its {@code kind}, see {@link FaultKind}.
 */
public final class FaultJson {

    /** What every rule may have; {@code hits} is only shown, and taken so that what was shown can be sent back. */
    private static final List<String> FIELDS = List.of("kind", "times", "probability", "hits");

    private FaultJson() {}

    /** @throws IllegalArgumentException with a sentence about what is wrong, and in which rule */
    public static List<FaultRule> parse(String text) {
        JsonNode root = JsonInput.object(text);
        JsonNode faults = root.path("faults");
        if (!faults.isArray() || root.size() != 1) {
            throw new IllegalArgumentException("expected {\"faults\":[...]}");
        }
        List<FaultRule> rules = new ArrayList<>();
        for (JsonNode node : faults) {
            try {
                rules.add(rule(node));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("fault %d: %s".formatted(rules.size(), e.getMessage()), e);
            }
        }
        return rules;
    }

    private static FaultRule rule(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("expected a JSON object, got " + node);
        }
        Fault fault = FaultKind.parse(node);
        List<String> known = new ArrayList<>(FaultKind.fields(fault));
        known.addAll(FIELDS);
        known.addAll(CallFilterJson.FIELDS);
        JsonInput.onlyFields(node, known);
        return new FaultRule(
                fault,
                JsonInput.wholeNumber(node, "times", FaultRule.UNLIMITED),
                JsonInput.number(node, "probability", 1),
                CallFilterJson.parse(node));
    }

    /** What {@link #parse} reads, with the hits of each rule. */
    public static String write(List<FaultPlan.Status> status) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode faults = root.putArray("faults");
        for (FaultPlan.Status one : status) {
            ObjectNode node = FaultKind.write(one.rule().fault());
            if (one.rule().times() != FaultRule.UNLIMITED) {
                node.put("times", one.rule().times());
            }
            node.put("probability", one.rule().probability());
            CallFilterJson.write(one.rule().only(), node);
            node.put("hits", one.hits());
            faults.add(node);
        }
        return root.toString();
    }
}
