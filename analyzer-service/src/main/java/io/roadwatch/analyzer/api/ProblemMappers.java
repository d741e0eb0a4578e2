package io.roadwatch.analyzer.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.roadwatch.analyzer.intake.AnalysisException;
import io.roadwatch.analyzer.observe.AnalysisMetrics;
import io.roadwatch.contract.FailureReason;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns what leaves a resource into problems. Everything else (404, 405, 415, defects) is turned by the problem extension,
 * which also logs; these here are expected outcomes, counted elsewhere, and not logged per request.
 */
class ProblemMappers {

    private static final int BEFORE_THE_EXTENSION = 1;

    private final AnalysisMetrics metrics;

    ProblemMappers(AnalysisMetrics metrics) {
        this.metrics = metrics;
    }

    @ServerExceptionMapper
    Response analysisFailed(AnalysisException failure) {
        HttpProblem.Builder problem = Problems.of(failure.reason())
                .with("analysisId", failure.analysisId())
                .with("attempts", failure.attempts());
        failure.retryAfter()
                .map(pause -> Math.max(1, (pause.toMillis() + 999) / 1000))
                .ifPresent(seconds -> problem.withHeader("Retry-After", seconds));
        return problem.build().toResponse();
    }

    @ServerExceptionMapper(
            value = {
                JsonProcessingException.class,
                StreamReadException.class,
                DatabindException.class,
                MismatchedInputException.class,
                InvalidFormatException.class,
                UnrecognizedPropertyException.class,
                ValueInstantiationException.class
            },
            priority = BEFORE_THE_EXTENSION)
    Response malformedJson(JsonProcessingException fault) {
        return invalid(JsonFault.describe(fault));
    }

    /** Some faults of JSON come wrapped. The rest (405, 415 ...) keeps its status, its headers and the usual title. */
    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    Response refused(WebApplicationException refusal) {
        if (refusal.getCause() instanceof JsonProcessingException fault) {
            return malformedJson(fault);
        }
        if (refusal instanceof BadRequestException) {
            return invalid(String.valueOf(refusal.getMessage()));
        }
        Response.StatusType status = refusal.getResponse().getStatusInfo();
        HttpProblem.Builder problem = HttpProblem.builder().withStatus(status).withTitle(status.getReasonPhrase());
        refusal.getResponse()
                .getStringHeaders()
                .forEach((name, values) -> problem.withHeader(name, String.join(", ", values)));
        return problem.build().toResponse();
    }

    private Response invalid(String detail) {
        metrics.began();
        metrics.failed(FailureReason.INVALID_REQUEST);
        return Problems.of(FailureReason.INVALID_REQUEST)
                .withDetail(detail)
                .build()
                .toResponse();
    }
}
