package io.roadwatch.detector.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import io.roadwatch.contract.Alert;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.GroupTrend;
import io.roadwatch.contract.Motion;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.contract.UnjudgedGroup;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        Motion motion = detection.motion();
        if (motion != null) {
            write(motion);
        }
        json.writeEndObject();
    }

    private void write(Motion motion) throws IOException {
        json.writeNumberField("speedPxPerS", tenths(motion.speedPxPerS()));
        json.writeNumberField("directionDegrees", Math.round(motion.directionDegrees()) % 360);
        Float sinceMoved = motion.sinceMovedSeconds();
        if (sinceMoved != null) {
            json.writeNumberField("sinceMovedSeconds", tenths(sinceMoved));
        }
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
        writeComposition(group);
        GroupTrend trend = group.trend();
        if (trend != null) {
            write(trend);
        }
        writeRisk(group.groupIndex());
        if (alert.isPresent()) {
            write(alert.get().danger());
        }
        json.writeEndObject();
    }

    /** How many members there are of each class. */
    private void writeComposition(TrafficGroup group) throws IOException {
        Map<String, Integer> composition = new TreeMap<>();
        group.memberIndices()
                .forEach(index ->
                        composition.merge(result.scene().detections().get(index).className(), 1, Integer::sum));
        json.writeObjectFieldStart("composition");
        for (Map.Entry<String, Integer> part : composition.entrySet()) {
            json.writeNumberField(part.getKey(), part.getValue());
        }
        json.writeEndObject();
    }

    private void write(GroupTrend trend) throws IOException {
        json.writeNumberField("groupId", trend.groupId());
        json.writeNumberField("ageSeconds", tenths(trend.ageSeconds()));
        json.writeNumberField("fastestPxPerS", tenths(trend.fastestPxPerS()));
        json.writeNumberField("closingPxPerS", tenths(trend.closingPxPerS()));
        json.writeNumberField("stillSeconds", tenths(trend.stillSeconds()));
        json.writeNumberField("riskPrior", Math.round(trend.riskPrior() * 100) / 100.0);
    }

    /** Digits that no estimate has only make messages long. */
    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
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
        writeRisk(image.groupIndex());
        writeNumbers("memberIndices", members);
        json.writeEndObject();
    }

    /** A level of none says that all is well only where nothing else is said beside it. */
    private void writeRisk(int groupIndex) throws IOException {
        RiskLevel level = result.judgement().riskOf(groupIndex);
        json.writeStringField("riskLevelRaw", level.wireName());
        json.writeStringField("riskLevel", level.colour());
        if (result.judgement().abstainsOn(groupIndex)) {
            json.writeBooleanField("insufficientEvidence", true);
        }
        Optional<UnjudgedGroup.Reason> unjudged = result.judgement().unjudged(groupIndex);
        if (unjudged.isPresent()) {
            json.writeStringField("unjudged", unjudged.get().wireName());
        }
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
