package io.roadwatch.detector.publish.view;

import io.roadwatch.foundation.tracing.TraceIds;
import io.roadwatch.foundation.tracing.TracedProblems;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Why there is no picture, as RFC 9457 wants it said; slug and status are stable. */
record PictureProblem(String slug, int status, String title, String detail) {

    private static final String TYPE_PREFIX = "urn:roadwatch:problem:";

    static Exception invalid(String detail) {
        return new Exception(new PictureProblem("invalid-picture", 400, "The picture asked for is not valid", detail));
    }

    static Exception unknownStream() {
        return new Exception(new PictureProblem(
                "unknown-stream",
                404,
                "No such stream",
                "No stream of that id is declared; GET /api/v1/streams lists them."));
    }

    static Exception wrongMethod() {
        return new Exception(
                new PictureProblem("http", 405, "Method Not Allowed", "Pictures are read with GET or HEAD."));
    }

    static Exception noPicture(String why) {
        return new Exception(new PictureProblem("no-picture", 503, "No picture", why));
    }

    static Exception tooManyViewers(int limit) {
        return new Exception(new PictureProblem(
                "too-many-viewers",
                503,
                "Too many viewers",
                "No more than %d viewers can look at pictures at a time.".formatted(limit)));
    }

    /**
     * @param path of the request
     * @param trace of the request, if it is traced
     */
    String json(String path, @Nullable TraceIds trace) {
        JsonObject problem = new JsonObject()
                .put("type", TYPE_PREFIX + slug)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", path);
        if (trace != null) {
            problem.put(TracedProblems.MEMBER, trace.traceId());
        }
        return problem.encode();
    }

    /** Carries a problem to the place where requests are answered. */
    static final class Exception extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient PictureProblem problem;

        Exception(PictureProblem problem) {
            super(problem.detail(), null, false, false); // hostile requests must not cost stack traces
            this.problem = problem;
        }

        PictureProblem problem() {
            return problem;
        }
    }
}
