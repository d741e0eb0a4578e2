package io.roadwatch.detector.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an independent implementation found in the pictures of the reference, by picture. */
record Reference(Map<String, List<Detection>> detections) {

    static Reference read(Path file, String model) throws IOException {
        ClassNames names = ClassNames.coco();
        JsonNode pictures = new ObjectMapper()
                .readTree(file.toFile())
                .at("/models/" + model)
                .get("detections");
        Map<String, List<Detection>> detections = new TreeMap<>();
        pictures.properties().forEach(picture -> {
            List<Detection> rows = new ArrayList<>();
            picture.getValue().forEach(row -> rows.add(detection(row, names)));
            detections.put(picture.getKey(), rows);
        });
        return new Reference(detections);
    }

    private static Detection detection(JsonNode row, ClassNames names) {
        return new Detection(
                names.nameOf(row.get(0).asInt()),
                (float) row.get(1).asDouble(),
                new BoundingBox(
                        (float) row.get(2).asDouble(), (float) row.get(3).asDouble(),
                        (float) row.get(4).asDouble(), (float) row.get(5).asDouble()));
    }
}
