package io.roadwatch.detector.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON to the letter: no unknown or repeated field, no number where text is meant, nothing behind the end. Problems name
 * the field and never repeat a value, which may be a password.
 */
final class StrictJson {

    private static final int DEEPEST = 16;
    private static final int LONGEST_NAME = 64;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, text -> {
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .build();

    private StrictJson() {}

    /**
     * @param invalid the problem of a body that is JSON, but no {@code type}
     * @throws HttpProblem when it is anything else than {@code type}
     */
    static <T> T read(byte[] json, Class<T> type, ProblemType invalid) {
        try {
            return present(JSON.readValue(json, type), invalid);
        } catch (JsonMappingException e) {
            throw problem(e, invalid);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    /** As above, of a part of a body. */
    static <T> T read(JsonNode json, Class<T> type, ProblemType invalid) {
        try {
            return present(JSON.treeToValue(json, type), invalid);
        } catch (JsonMappingException e) {
            throw problem(e, invalid);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    private static <T> T present(@Nullable T value, ProblemType invalid) {
        if (value == null) {
            throw invalid.because("A JSON object is needed, and nothing else.");
        }
        return value;
    }

    private static HttpProblem problem(JsonMappingException fault, ProblemType invalid) {
        if (fault.getCause() instanceof JsonProcessingException syntax && !(syntax instanceof JsonMappingException)) {
            return malformed(syntax); // in the middle of a field
        }
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return invalid.because("The field %s is not known.".formatted(shortened(unknown.getPropertyName())));
        }
        String path = fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return invalid.because(
                path.isEmpty()
                        ? "A JSON object is needed, and nothing else."
                        : "The field %s has the wrong type.".formatted(shortened(path)));
    }

    private static HttpProblem malformed(JsonProcessingException fault) {
        return ProblemType.MALFORMED_JSON.because(
                fault.getLocation() == null
                        ? "The body cannot be read."
                        : "See line %d, column %d."
                                .formatted(
                                        fault.getLocation().getLineNr(),
                                        fault.getLocation().getColumnNr()));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
    }
}
