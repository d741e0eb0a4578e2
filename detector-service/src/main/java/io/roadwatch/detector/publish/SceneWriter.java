package io.roadwatch.detector.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import io.roadwatch.contract.Alert;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.TrafficGroup;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes objects, groups and group images of one result. Several fields have two names: clients of each age know one. */
final class SceneWriter {

    private final JsonGenerator json;
    private final FrameResult result;

    SceneWriter(JsonGenerator json, FrameResult result) {
        this.json = json;
        this.result = result;
    }

    void write(boolean withGroupImages) throws IOException {
        json.writeArrayFieldStart("detectedObjects");
        for (Detection detection : result.scene().detections()) {
            write(detection);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("trafficGroups");
        for (TrafficGroup group : result.scene().groups()) {
            write(group);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("groupImages");
        if (withGroupImages) {
            for (GroupImage image : result.scene().images()) {
                write(image);
            }
        }
        json.writeEndArray();
    }

    private void write(Detection detection) throws IOException {
        json.writeStartObject();
        json.writeStringField("class", detection.className());
        json.writeNumberField("confidence", detection.confidence());
        write("bbox", detection.bbox());
        Long trackId = detection.trackId();
        if (trackId != null) {
            json.writeNumberField("trackId", trackId);
        }
        json.writeEndObject();
    }

    private void write(TrafficGroup group) throws IOException {
        Optional<Alert> alert = result.judgement().gravestOf(group.groupIndex());
        json.writeStartObject();
        json.writeNumberField("groupIndex", group.groupIndex());
        json.writeNumberField("objectCount", group.memberIndices().size());
        json.writeNumberField("memberCount", group.memberIndices().size());
        write("bbox", group.bbox());
        write("groupBbox", group.bbox());
        writeTexts("classes", group.classes());
        json.writeNumberField("averageConfidence", group.averageConfidence());
        json.writeNumberField("avgConfidence", group.averageConfidence());
        writeNumbers("memberIndices", group.memberIndices());
        writeRisk(result.judgement().riskOf(group.groupIndex()));
        if (alert.isPresent()) {
            write(alert.get().danger());
        }
        json.writeEndObject();
    }

    private void write(Alert.Danger danger) throws IOException {
        writeTexts("riskTypes", danger.riskTypes());
        json.writeNumberField("dangerObjectCount", danger.dangerObjectCount());
        writeNumbers("triggerObjectIds", danger.dangerObjectIds());
        json.writeStringField("alertDescription", danger.description());
        json.writeNumberField("alertConfidence", danger.confidence());
    }

    private void write(GroupImage image) throws IOException {
        Optional<TrafficGroup> group = result.scene().groups().stream()
                .filter(candidate -> candidate.groupIndex() == image.groupIndex())
                .findFirst();
        List<Integer> members = group.map(TrafficGroup::memberIndices).orElse(List.of());
        String base64 = EncodedPictures.base64(image.jpeg());
        json.writeStartObject();
        json.writeNumberField("groupIndex", image.groupIndex());
        json.writeFieldName("imageBase64");
        json.writeRawValue('"' + base64 + '"');
        json.writeFieldName("dataUri");
        json.writeRawValue(EncodedPictures.quotedDataUri(base64));
        write("bbox", image.bbox());
        json.writeNumberField("objectCount", members.size());
        writeTexts("classes", group.map(TrafficGroup::classes).orElse(List.of()));
        json.writeNumberField("imageWidth", image.widthPx());
        json.writeNumberField("imageHeight", image.heightPx());
        writeRisk(result.judgement().riskOf(image.groupIndex()));
        writeNumbers("memberIndices", members);
        json.writeEndObject();
    }

    private void writeRisk(RiskLevel level) throws IOException {
        json.writeStringField("riskLevelRaw", level.wireName());
        json.writeStringField("riskLevel", level.colour());
    }

    private void write(String field, BoundingBox box) throws IOException {
        json.writeArrayFieldStart(field);
        json.writeNumber(box.leftPx());
        json.writeNumber(box.topPx());
        json.writeNumber(box.rightPx());
        json.writeNumber(box.bottomPx());
        json.writeEndArray();
    }

    private void writeTexts(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private void writeNumbers(String field, List<Integer> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (int value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }
}
