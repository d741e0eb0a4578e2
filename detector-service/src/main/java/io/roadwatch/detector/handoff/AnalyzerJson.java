package io.roadwatch.detector.handoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.contract.LlmStatus;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** The JSON that goes to and comes from the analyzer. */
final class AnalyzerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a newer analyzer may say more
            .build();

    private AnalyzerJson() {}

    static byte[] write(AnalysisRequest request) throws JsonProcessingException {
        return MAPPER.writeValueAsBytes(request);
    }

    static byte[] bodyOf(Response answer) {
        return answer.hasEntity() ? answer.readEntity(byte[].class) : new byte[0];
    }

    /** Empty if this is not a whole answer to that request. */
    static Optional<AnalysisResult> readResult(byte[] body, AnalysisRequest request) {
        try {
            AnalysisResult result = MAPPER.readValue(body, AnalysisResult.class);
            return isWhole(result) && result.analysisId().equals(request.analysisId())
                    ? Optional.of(result)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Empty if this is not one JSON value and nothing else. */
    static Optional<JsonNode> readTree(byte[] body) {
        try {
            JsonNode json = MAPPER.readerFor(JsonNode.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(body);
            return Optional.ofNullable(json);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<LlmStatus> readStatus(byte[] body) {
        try {
            return Optional.ofNullable(MAPPER.readValue(body, LlmStatus.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The reason that a problem states; empty when the body is no problem of ours. */
    static Optional<FailureReason> readProblem(byte[] body) {
        try {
            String type = MAPPER.readTree(body).path("type").asText();
            return FailureReason.ofProblemType(type);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Jackson fills what is missing with null, which the types do not admit. */
    private static boolean isWhole(AnalysisResult result) {
        return result != null
                && result.frame() != null
                && result.verdict() != null
                && result.llm() != null
                && result.verdict().results().stream().allMatch(verdict -> verdict.riskLevel() != null)
                && result.alerts().stream()
                        .allMatch(alert -> alert.danger() != null
                                && alert.danger().riskLevel() != null
                                && alert.danger().description() != null
                                && alert.life() != null
                                && alert.life().startedAt() != null
                                && Objects.nonNull(alert.life().lastUpdatedAt()));
    }
}
