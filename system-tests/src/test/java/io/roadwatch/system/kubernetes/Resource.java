package io.roadwatch.system.kubernetes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One object of the Kubernetes API, as written. */
record Resource(JsonNode json) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The documents of a YAML text. */
    static List<Resource> parse(String yaml) {
        List<Resource> found = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            while (documents.hasNext()) {
                found.add(new Resource(documents.next()));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not YAML", e);
        }
        return found;
    }

    String kind() {
        return json.path("kind").asText();
    }

    boolean isA(String kind) {
        return kind().equals(kind);
    }

    String apiVersion() {
        return json.path("apiVersion").asText();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    /** For messages. */
    String title() {
        return kind() + "/" + name();
    }

    JsonNode spec() {
        return json.path("spec");
    }

    /** What makes pods has a specification of them. */
    Optional<JsonNode> podSpec() {
        return Optional.of(spec().at("/template/spec")).filter(JsonNode::isObject);
    }

    Map<String, String> podLabels() {
        return strings(spec().at("/template/metadata/labels"));
    }

    List<JsonNode> containers() {
        return podSpec().stream()
                .flatMap(pod -> Stream.concat(elements(pod.path("initContainers")), elements(pod.path("containers"))))
                .toList();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new HashMap<>();
        object.fields()
                .forEachRemaining(
                        field -> strings.put(field.getKey(), field.getValue().asText()));
        return strings;
    }

    /** Whether a selector of labels takes these; one without {@code matchLabels} takes all. */
    static boolean selects(JsonNode matchLabels, Map<String, String> labels) {
        return labels.entrySet().containsAll(strings(matchLabels).entrySet());
    }
}
