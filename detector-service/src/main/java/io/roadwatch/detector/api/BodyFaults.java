package io.roadwatch.detector.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says which part of a body is not what the API takes, without repeating it: it may hold a password. */
public class BodyFaults {

    @ServerExceptionMapper(
            value = {
                JsonProcessingException.class,
                StreamReadException.class,
                DatabindException.class,
                MismatchedInputException.class,
                InvalidFormatException.class,
                UnrecognizedPropertyException.class
            },
            priority = Problems.BEFORE_THE_EXTENSION)
    Response malformed(JsonProcessingException fault) {
        return Problems.invalid(describe(fault)).toResponse();
    }

    /** Some faults of JSON come wrapped; any other refusal keeps its status. */
    @ServerExceptionMapper(priority = Problems.BEFORE_THE_EXTENSION)
    Response refused(WebApplicationException refusal) {
        if (refusal.getCause() instanceof JsonProcessingException fault) {
            return malformed(fault);
        }
        Response.StatusType status = refusal.getResponse().getStatusInfo();
        return Problems.problem("http", status.getReasonPhrase(), status.getStatusCode(), status.getReasonPhrase())
                .toResponse();
    }

    private static String describe(JsonProcessingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return "The field %s is not known.".formatted(unknown.getPropertyName());
        }
        if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return "The field %s has the wrong type.".formatted(pathOf(mapping));
        }
        return Optional.ofNullable(fault.getLocation())
                .map(at -> "The body is no JSON object of a declaration; see line %d, column %d."
                        .formatted(at.getLineNr(), at.getColumnNr()))
                .orElse("The body is no JSON object of a declaration.");
    }

    private static String pathOf(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> String.valueOf(step.getFieldName()))
                .collect(Collectors.joining("."));
    }
}
