package io.roadwatch.simulator.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A verdict that is being spoilt. Not thread-safe. */
final class VerdictText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LEVELS = List.of("none", "low", "medium", "high");

    private final ObjectNode root;

    private VerdictText(ObjectNode root) {
        this.root = root;
    }

    /** @throws IllegalArgumentException if the text is no verdict */
    static VerdictText of(String verdict) {
        try {
            return new VerdictText((ObjectNode) JSON.readTree(verdict));
        } catch (JsonProcessingException | ClassCastException e) {
            throw new IllegalArgumentException("only a verdict can be spoilt", e);
        }
    }

    List<ObjectNode> results() {
        List<ObjectNode> results = new ArrayList<>();
        root.path("results").forEach(result -> results.add((ObjectNode) result));
        return results;
    }

    /** Drops the other results, and lets the summary follow. */
    void keepFirst(int count) {
        ArrayNode results = root.withArray("results");
        while (results.size() > Math.max(0, count)) {
            results.remove(results.size() - 1);
        }
        summarise();
    }

    /** Lets the summary say what the results say. */
    void summarise() {
        int worst = results().stream()
                .mapToInt(result -> LEVELS.indexOf(result.path("riskLevel").asText()))
                .max()
                .orElse(0);
        summary(LEVELS.get(Math.max(0, worst)));
    }

    /** Lets the summary say the opposite of what the results say. */
    void contradict() {
        boolean calm = results().stream().allMatch(result -> isNone(result.path("riskLevel")));
        summary(calm ? "high" : "none");
    }

    private static boolean isNone(JsonNode level) {
        return level.asText().equals("none");
    }

    private void summary(String level) {
        root.put("hasDangerousDriving", !level.equals("none"));
        root.put("maxRiskLevel", level);
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
