package io.roadwatch.detector.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.roadwatch.detector.source.StreamRefusedException;
import io.roadwatch.detector.source.TooManyStreamsException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The problems of this API, each with its stable type. */
public class Problems {

    static final int BEFORE_THE_EXTENSION = 1;

    private static final String TYPE_PREFIX = "urn:roadwatch:problem:";

    @ServerExceptionMapper
    Response refused(StreamRefusedException refusal) {
        return problem("stream-refused", "The stream is refused", 422, refusal.reason())
                .toResponse();
    }

    @ServerExceptionMapper
    Response tooMany(TooManyStreamsException refusal) {
        return problem("too-many-streams", "Too many streams", 409, String.valueOf(refusal.getMessage()))
                .toResponse();
    }

    /** A body that breaks the bounds of its fields. */
    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    Response outOfBounds(ConstraintViolationException violations) {
        String detail = violations.getConstraintViolations().stream()
                .map(violation -> "%s %s".formatted(fieldOf(violation), violation.getMessage()))
                .sorted()
                .collect(Collectors.joining("; "));
        return invalid(detail + ".").toResponse();
    }

    private static String fieldOf(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    static HttpProblem invalid(String detail) {
        return problem("invalid-stream", "The declaration is not valid", Status.BAD_REQUEST.getStatusCode(), detail);
    }

    static HttpProblem unknownStream() {
        return problem(
                "unknown-stream",
                "No such stream",
                Status.NOT_FOUND.getStatusCode(),
                "No stream of that id is declared; GET /api/v1/streams lists them.");
    }

    static HttpProblem problem(String slug, String title, int status, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(TYPE_PREFIX + slug))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail)
                .build();
    }
}
