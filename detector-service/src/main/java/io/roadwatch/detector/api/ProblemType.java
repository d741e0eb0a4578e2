package io.roadwatch.detector.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.Locale;

/** Everything that this API refuses, each with the {@code type} that clients may rely on. docs/api.md lists them all. */
enum ProblemType {
    MALFORMED_JSON(400, "The body is not JSON"),
    INVALID_STREAM(400, "The declaration is not valid"),
    INVALID_BATCH(400, "The batch is not valid"),
    INVALID_QUERY(400, "A query parameter is not valid"),
    ADDRESS_MALFORMED(400, "The address is malformed"),
    FOREIGN_ORIGIN(403, "Pages of other sites may not change anything"),
    LOG_LEVELS_LOCKED(403, "Log levels cannot be changed over HTTP"),
    UNKNOWN_STREAM(404, "No such stream"),
    UNKNOWN_ALERT(404, "No such alert"),
    UNKNOWN_ANALYSIS(404, "No such analysis"),
    NO_MODEL(404, "There is no model"),
    NOT_FOUND(404, "No such path"),
    METHOD_NOT_ALLOWED(405, "The path knows other methods"),
    NOT_ACCEPTABLE(406, "The answer is of another media type"),
    CONFIGURED_STREAM(409, "The stream is declared in configuration"),
    TOO_MANY_STREAMS(409, "Too many streams"),
    TOO_MANY_LOG_LEVELS(409, "Too many levels are changed"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of another media type"),
    SCHEME_NOT_ALLOWED(422, "The scheme of the address is not allowed"),
    HOST_NOT_ALLOWED(422, "The host is not allowed"),
    FILE_NOT_ALLOWED(422, "The file is not allowed"),
    FILE_UNREADABLE(422, "The file cannot be read"),
    SOURCE_UNREADABLE(422, "The source cannot be read"),
    BUSY(429, "Too many sources are being probed"),
    ANALYZER_UNREACHABLE(502, "The analyzer does not answer"),
    STATE_NOT_SAVED(503, "The change cannot be kept");

    private static final String PREFIX = "urn:roadwatch:problem:";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** The last part of the type. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param detail a sentence for the caller, without secrets */
    HttpProblem because(String detail) {
        return builder(detail).build();
    }

    /** As {@link #because}, to be completed with headers and members of its own. */
    HttpProblem.Builder builder(String detail) {
        return HttpProblem.builder()
                .withType(URI.create(PREFIX + slug()))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }
}
