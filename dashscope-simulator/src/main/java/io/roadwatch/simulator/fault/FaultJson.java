package io.roadwatch.simulator.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Fault rules as JSON: {@code {"faults":[{"kind":"error","code":"limit_requests","times":3},{"kind":"hang","probability":0.1}]}}.
 *
 * <p>Each rule may have {@code times} and {@code probability}; what else it has depends on its {@code kind}, see
 * {@link FaultKind}.
 */
public final class FaultJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FaultJson() {}

    /** @throws IllegalArgumentException with a sentence about what is wrong, and in which rule */
    public static List<FaultRule> parse(String text) {
        JsonNode faults = readTree(text).path("faults");
        if (!faults.isArray()) {
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

    private static JsonNode readTree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static FaultRule rule(JsonNode node) {
        JsonNode times = node.path("times");
        JsonNode probability = node.path("probability");
        if (!times.isMissingNode() && !times.canConvertToLong()) {
            throw new IllegalArgumentException("times must be a whole number, got " + times);
        }
        if (!probability.isMissingNode() && !probability.isNumber()) {
            throw new IllegalArgumentException("probability must be a number, got " + probability);
        }
        return new FaultRule(FaultKind.parse(node), times.asLong(FaultRule.UNLIMITED), probability.asDouble(1));
    }

    /** What {@link #parse} reads, with the hits of each rule. */
    public static String write(List<FaultPlan.Status> status) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode faults = root.putArray("faults");
        for (FaultPlan.Status one : status) {
            ObjectNode node = FaultKind.write(one.rule().fault());
            if (one.rule().times() != FaultRule.UNLIMITED) {
                node.put("times", one.rule().times());
            }
            node.put("probability", one.rule().probability());
            node.put("hits", one.hits());
            faults.add(node);
        }
        return root.toString();
    }
}
