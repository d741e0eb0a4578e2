package io.roadwatch.simulator.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.simulator.account.CallFilter;
import io.roadwatch.simulator.account.CallFilterJson;
import io.roadwatch.simulator.input.JsonInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Models as JSON: {@code {"models":["a","b"],"denied":[{"model":"b","account":"second"}]}}; {@code denied} may be left out. */
public final class ModelCatalogJson {

    private static final List<String> FIELDS = List.of("models", "denied");
    private static final List<String> DENIAL_FIELDS = List.of("model", "account", "key");

    private ModelCatalogJson() {}

    /** @throws IllegalArgumentException with a sentence about what is wrong */
    public static ModelCatalog parse(String text) {
        JsonNode root = JsonInput.object(text);
        JsonInput.onlyFields(root, FIELDS);
        if (!root.path("models").isArray()) {
            throw new IllegalArgumentException("expected {\"models\":[...]}, a list of all models that are left");
        }
        JsonNode denied = root.path("denied");
        if (!denied.isMissingNode() && !denied.isArray()) {
            throw new IllegalArgumentException("denied must be a list of {\"model\":...,\"account\":...,\"key\":...}");
        }
        List<CallFilter> denials = new ArrayList<>();
        denied.forEach(node -> denials.add(denial(node)));
        return new ModelCatalog(new LinkedHashSet<>(JsonInput.texts(root.path("models"), "models")), denials);
    }

    private static CallFilter denial(JsonNode node) {
        if (!node.isObject() || node.isEmpty()) {
            throw new IllegalArgumentException("a denial names a model, an account, a key's alias, or several of them");
        }
        JsonInput.onlyFields(node, DENIAL_FIELDS);
        return CallFilterJson.parse(node);
    }

    /** What {@link #parse} reads; models sorted. */
    public static String write(ModelCatalog catalog) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode models = root.putArray("models");
        catalog.models().stream().sorted().forEach(models::add);
        ArrayNode denied = root.putArray("denied");
        catalog.denied().forEach(filter -> CallFilterJson.write(filter, denied.addObject()));
        return root.toString();
    }
}
