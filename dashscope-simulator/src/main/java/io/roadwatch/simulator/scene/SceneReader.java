package io.roadwatch.simulator.scene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Finds the scene in a prompt. A real model answers every prompt, so this never fails: what cannot be read is not there.
 */
public final class SceneReader {

    private static final String START = "<scene_data>";
    private static final String END = "</scene_data>";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SceneReader() {}

    /** The scene in the last text that holds one. */
    public static Scene read(List<String> texts) {
        for (int i = texts.size() - 1; i >= 0; i--) {
            Optional<JsonNode> data = sceneData(texts.get(i));
            if (data.isPresent()) {
                return scene(data.get());
            }
        }
        return Scene.EMPTY;
    }

    private static Optional<JsonNode> sceneData(String text) {
        int end = text.lastIndexOf(END);
        int start = end < 0 ? -1 : text.lastIndexOf(START, end);
        if (start < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(text.substring(start + START.length(), end)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Scene scene(JsonNode data) {
        Map<Integer, SceneObject> objects = new LinkedHashMap<>();
        data.path("objects").forEach(node -> object(node).ifPresent(object -> objects.put(object.id(), object)));
        List<SceneGroup> groups = new ArrayList<>();
        for (JsonNode node : data.path("groups")) {
            if (node.path("groupIndex").canConvertToInt()) {
                groups.add(new SceneGroup(node.path("groupIndex").intValue(), members(node, objects)));
            }
        }
        groups.forEach(group -> group.members().forEach(member -> objects.remove(member.id())));
        return new Scene(groups, List.copyOf(objects.values()));
    }

    private static Optional<SceneObject> object(JsonNode node) {
        JsonNode bbox = node.path("bbox");
        if (!node.path("id").canConvertToInt() || bbox.size() != 4) {
            return Optional.empty();
        }
        try {
            Box box = new Box(
                    bbox.get(0).asDouble(),
                    bbox.get(1).asDouble(),
                    bbox.get(2).asDouble(),
                    bbox.get(3).asDouble());
            return Optional.of(new SceneObject(
                    node.path("id").intValue(), node.path("class").asText(), box));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<SceneObject> members(JsonNode group, Map<Integer, SceneObject> objects) {
        return StreamSupport.stream(group.path("objectIds").spliterator(), false)
                .map(id -> objects.get(id.asInt(-1)))
                .filter(Objects::nonNull)
                .toList();
    }
}
