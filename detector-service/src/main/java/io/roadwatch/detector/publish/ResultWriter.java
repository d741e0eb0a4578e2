package io.roadwatch.detector.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import io.roadwatch.contract.Alert;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.LlmCall;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.detector.publish.FrameResult.Judgement;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code detection_result} messages. Fields that have no value are {@code null} rather than missing, because clients of
 * the old system read them without asking. Safe for use by many threads.
 */
@Singleton
class ResultWriter {

    private static final int TEXT_WITHOUT_PICTURES = 8 * 1024;

    private final ModelFacts model;

    ResultWriter(ModelFacts model) {
        this.model = model;
    }

    /** @return JSON in plain ASCII */
    WireText write(NumberedResult numbered, PictureChoice choice, EncodedPictures pictures) {
        FrameResult result = numbered.result();
        ByteArrayOutputStream out = new ByteArrayOutputStream(TEXT_WITHOUT_PICTURES);
        try (JsonGenerator json = WireJson.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", MessageType.DETECTION_RESULT.wireName());
            json.writeObjectFieldStart("data");
            writeFrame(json, numbered, choice, pictures);
            new SceneWriter(json, result).write(choice.groupImages());
            writeAlerts(json, result.judgement());
            writeLlm(json, result.judgement().latest());
            writeModel(json, result);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a result", e); // to memory: only a defect gets here
        }
        return WireText.of(out.toByteArray());
    }

    private static void writeFrame(
            JsonGenerator json, NumberedResult numbered, PictureChoice choice, EncodedPictures pictures)
            throws IOException {
        FrameResult result = numbered.result();
        json.writeFieldName("cameraId");
        json.writeTree(WireJson.idNode(result.camera()));
        json.writeStringField(
                "timestamp",
                result.frame().capturedAt().truncatedTo(ChronoUnit.MILLIS).toString());
        json.writeNumberField("sequence", numbered.sequence());
        json.writeStringField("epoch", numbered.epoch());
        json.writeFieldName("frame");
        json.writeRawValue(choice.annotated().map(pictures::of).orElse("null"));
        json.writeFieldName("rawFrame");
        json.writeRawValue(choice.raw().map(pictures::of).orElse("null"));
        json.writeNumberField("imageWidth", result.frame().widthPx());
        json.writeNumberField("imageHeight", result.frame().heightPx());
    }

    private static void writeAlerts(JsonGenerator json, Judgement judgement) throws IOException {
        json.writeArrayFieldStart("dangerousDrivingResults");
        for (Alert alert : judgement.alerts()) {
            json.writePOJO(alert);
        }
        json.writeEndArray();
        RiskLevel highest = judgement.maxRiskLevel();
        json.writeBooleanField("hasDangerousDriving", highest != RiskLevel.NONE);
        json.writeStringField("maxRiskLevel", highest.wireName());
    }

    private static void writeLlm(JsonGenerator json, @Nullable AnalysisResult latest) throws IOException {
        if (latest == null) {
            json.writeNullField("llmLatency");
            json.writeNullField("llmModel");
            json.writeNullField("llmRawText");
            json.writeBooleanField("simulated", false);
            return;
        }
        LlmCall call = latest.llm();
        json.writeNumberField("llmLatency", call.latencySeconds());
        json.writeStringField("llmModel", call.model());
        json.writeStringField("llmRawText", call.rawText());
        json.writeBooleanField("simulated", call.simulated());
    }

    private void writeModel(JsonGenerator json, FrameResult result) throws IOException {
        json.writeNumberField("processTime", result.processTime().toNanos() / 1e9);
        json.writeStringField("modelType", model.modelType());
        json.writeArrayFieldStart("supportedClasses");
        for (String name : model.supportedClasses()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeBooleanField("trackingEnabled", model.trackingEnabled());
        json.writeBooleanField("serverDrawEnabled", true);
    }
}
