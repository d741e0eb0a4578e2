package io.roadwatch.detector.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.detector.detect.Finding;
import io.roadwatch.detector.detect.ModelInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes detections as JSON while they come: {@code {"model": ..., "detections": {picture: [[class, confidence, x1, y1, x2, y2],
 * ...]}, "classes": {"0": "person", ...}}}. Used by one thread; whoever made the stream closes it.
 */
final class DetectionsFile implements AutoCloseable {

    private static final int CONFIDENCE_DECIMALS = 4;
    private static final int PIXEL_DECIMALS = 2;

    private final JsonGenerator json;
    private final SortedMap<Integer, String> classes = new TreeMap<>();

    DetectionsFile(OutputStream stream, ModelInfo model, float confidence) throws IOException {
        if (model.classes().size() == model.modelClasses()) {
            model.classes().forEach(name -> classes.put(classes.size(), name));
        } // else several classes share a name, and only what is found tells whose number is whose
        json = new JsonFactory().createGenerator(stream).setPrettyPrinter(new LinePerEntry());
        json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        json.writeStartObject();
        json.writeObjectFieldStart("model");
        json.writeStringField("id", model.id());
        json.writeStringField("sha256", model.sha256());
        json.writeStringField("layout", model.layout());
        json.writeNumberField("confidence", rounded(confidence, CONFIDENCE_DECIMALS));
        json.writeEndObject();
        json.writeObjectFieldStart("detections");
    }

    /** @param findings most confident first */
    void write(String picture, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart(picture);
        for (Finding finding : findings) {
            classes.put(finding.classIndex(), finding.detection().className());
            BoundingBox box = finding.detection().bbox();
            json.writeStartArray();
            json.writeNumber(finding.classIndex());
            json.writeNumber(rounded(finding.detection().confidence(), CONFIDENCE_DECIMALS));
            json.writeNumber(rounded(box.leftPx(), PIXEL_DECIMALS));
            json.writeNumber(rounded(box.topPx(), PIXEL_DECIMALS));
            json.writeNumber(rounded(box.rightPx(), PIXEL_DECIMALS));
            json.writeNumber(rounded(box.bottomPx(), PIXEL_DECIMALS));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static BigDecimal rounded(float value, int decimals) {
        return new BigDecimal(Float.toString(value))
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    @Override
    public void close() throws IOException {
        json.writeEndObject();
        json.writeObjectFieldStart("classes");
        for (Map.Entry<Integer, String> one : classes.entrySet()) {
            json.writeStringField(one.getKey().toString(), one.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw(System.lineSeparator());
        json.flush();
    }

    /** A line for each picture, so that large files can be looked at and compared. */
    private static final class LinePerEntry extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        @Override
        public void writeObjectEntrySeparator(JsonGenerator generator) throws IOException {
            boolean pictures =
                    "detections".equals(generator.getOutputContext().getParent().getCurrentName());
            generator.writeRaw(pictures ? ",\n" : ",");
        }
    }
}
