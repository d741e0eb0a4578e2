package io.roadwatch.detector.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.roadwatch.detector.handoff.AnalyzerException;
import io.roadwatch.detector.source.RegistryException;
import io.roadwatch.detector.source.StreamRefusedException;
import io.roadwatch.detector.source.StreamRefusedException.Refusal;
import io.roadwatch.detector.source.TooManyStreamsException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes problems of what others throw. */
public class Problems {

    private static final int BEFORE_THE_EXTENSION = 1;

    private static final Map<Refusal, ProblemType> REFUSALS = Map.of(
            Refusal.ADDRESS_MALFORMED, ProblemType.ADDRESS_MALFORMED,
            Refusal.SCHEME_NOT_ALLOWED, ProblemType.SCHEME_NOT_ALLOWED,
            Refusal.HOST_NOT_ALLOWED, ProblemType.HOST_NOT_ALLOWED,
            Refusal.FILE_NOT_ALLOWED, ProblemType.FILE_NOT_ALLOWED,
            Refusal.FILE_UNREADABLE, ProblemType.FILE_UNREADABLE,
            Refusal.DECLARED_IN_CONFIGURATION, ProblemType.CONFIGURED_STREAM);

    private static final Map<Integer, ProblemType> STATUSES = Map.of(
            405, ProblemType.METHOD_NOT_ALLOWED,
            406, ProblemType.NOT_ACCEPTABLE,
            413, ProblemType.BODY_TOO_LARGE,
            415, ProblemType.UNSUPPORTED_MEDIA_TYPE);

    /** The problem that a failed call is to its caller; absent for defects of ours. */
    static Optional<HttpProblem> of(RuntimeException failure) {
        if (failure instanceof HttpProblem problem) {
            return Optional.of(problem);
        }
        if (failure instanceof StreamRefusedException refused) {
            return Optional.of(typeOf(refused.refusal()).because(refused.reason()));
        }
        if (failure instanceof TooManyStreamsException tooMany) {
            return Optional.of(ProblemType.TOO_MANY_STREAMS.because(sentence(tooMany)));
        }
        if (failure instanceof RegistryException) { // its message names a folder: for the log, where it is
            return Optional.of(
                    ProblemType.STATE_NOT_SAVED.because("Nothing was changed; the log of the service says why."));
        }
        if (failure instanceof AnalyzerException unreachable) {
            return Optional.of(ProblemType.ANALYZER_UNREACHABLE.because(unreachable.explanation()));
        }
        return Optional.empty();
    }

    static ProblemType typeOf(Refusal refusal) {
        return REFUSALS.getOrDefault(refusal, ProblemType.ADDRESS_MALFORMED);
    }

    /** The message as a sentence: messages of exceptions begin small and end without a stop. */
    static String sentence(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    @ServerExceptionMapper({
        StreamRefusedException.class,
        TooManyStreamsException.class,
        RegistryException.class,
        AnalyzerException.class
    })
    Response refused(RuntimeException failure) {
        return of(failure).orElseThrow(() -> failure).toResponse();
    }

    /** Paths that are not known; a mapper of the extension is in the way of the one below. */
    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    Response unknownPath(NotFoundException refusal) {
        return ProblemType.NOT_FOUND
                .because("The API has no such path; /q/openapi lists them.")
                .toResponse();
    }

    /** What else the framework refuses: methods, media types. */
    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    Response refused(WebApplicationException refusal) {
        Response.StatusType status = refusal.getResponse().getStatusInfo();
        ProblemType type = STATUSES.get(status.getStatusCode());
        HttpProblem.Builder problem = type == null
                ? HttpProblem.builder().withTitle(status.getReasonPhrase()).withStatus(status.getStatusCode())
                : type.builder(status.getReasonPhrase() + ".");
        return problem.build().toResponse();
    }
}
