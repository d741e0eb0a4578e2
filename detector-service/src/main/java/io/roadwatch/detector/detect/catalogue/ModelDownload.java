package io.roadwatch.detector.detect.catalogue;

import io.roadwatch.detector.detect.DetectException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Fetches a model over HTTP, going on where an earlier attempt or an earlier process ended. Nothing has to be known of what
 * that was: the SHA-256 of the whole decides, and a continued file that has another is fetched anew. Any thread.
 */
final class ModelDownload {

    private static final Logger LOG = Logger.getLogger(ModelDownload.class);
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

    private final ModelServer server;
    private final DownloadLimits limits;

    ModelDownload(ModelServer server, DownloadLimits limits) {
        this.server = server;
        this.limits = limits;
    }

    DownloadLimits limits() {
        return limits;
    }

    /**
     * Blocks until the file is whole and has its SHA-256.
     *
     * @throws DetectException if it cannot be had; what came so far stays, unless it is wrong
     */
    void fetch(RemoteModel model, PartialFile part, Deadline deadline) {
        String failure = "";
        for (int attempt = 1; attempt <= limits.attempts() && !deadline.isOver(); attempt++) {
            if (attempt > 1) {
                LOG.warnf(
                        "fetching the model failed, trying again id=%s attempt=%d cause=%s",
                        model.id(), attempt, failure);
                rest();
            }
            long begunAt = part.sizeBytes();
            try {
                if (!part.has(model.sha256())) {
                    transfer(model, part, deadline);
                }
                if (part.has(model.sha256())) {
                    return;
                }
                failure = rejectWrong(model, part, begunAt > 0);
            } catch (IOException e) {
                failure = Failures.inWords(e);
            }
        }
        String reason = deadline.isOver() ? "it takes longer than " + DownloadLimits.inWords(limits.whole()) : failure;
        throw new FetchFailure("The model %s cannot be fetched: %s.".formatted(model, reason), reason);
    }

    /** Only a file that was continued may be wrong because of what it was continued from. */
    private static String rejectWrong(RemoteModel model, PartialFile part, boolean continued) {
        Sha256 found = part.sha256();
        part.delete();
        if (!continued) {
            throw new FetchFailure(
                    "What %s sends is not the wanted model: its SHA-256 is %s, expected is %s. It was deleted."
                            .formatted(model.shownUrl(), found, model.sha256()),
                    "what the server sends has another SHA-256");
        }
        return "the continued file was not the wanted one";
    }

    private void transfer(RemoteModel model, PartialFile part, Deadline deadline) throws IOException {
        long offset = part.sizeBytes();
        LOG.infof(
                "fetching model id=%s from=%s have=%s",
                model.id(), model.shownUrl(), DownloadProgress.megabytes(offset));
        HttpResponse<InputStream> answer = server.get(model.url(), offset);
        try (InputStream body = answer.body();
                StallWatch watch = new StallWatch(body, limits.silence(), deadline)) {
            boolean continues = continues(answer, offset);
            requireFile(model, part, answer, continues);
            long begin = continues ? offset : 0;
            long announced = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
            long total = announced < 0 ? model.sizeBytes().orElse(-1) : begin + announced;
            DownloadProgress progress = new DownloadProgress(
                    model, part, begin, total, model.sizeBytes().orElse(limits.maxBytes()), watch);
            receive(body, part, continues, progress, watch);
            if (total >= 0 && progress.bytes() < total) {
                throw new IOException("it ended after %d of %d bytes".formatted(progress.bytes(), total));
            }
        }
    }

    private void receive(
            InputStream body, PartialFile part, boolean continues, DownloadProgress progress, StallWatch watch)
            throws IOException {
        try {
            part.write(body, continues, progress);
        } catch (IOException e) {
            throw watch.tripped() ? silent() : e;
        }
        if (watch.tripped()) { // closing a body may look like its end
            throw silent();
        }
    }

    private IOException silent() {
        return new IOException(
                "the server sent nothing for %d s".formatted(limits.silence().toSeconds()));
    }

    private static boolean continues(HttpResponse<InputStream> answer, long offset) {
        String range = answer.headers().firstValue("Content-Range").orElse("").toLowerCase(Locale.ROOT);
        return answer.statusCode() == PARTIAL && range.startsWith("bytes %d-".formatted(offset));
    }

    private static void requireFile(
            RemoteModel model, PartialFile part, HttpResponse<InputStream> answer, boolean continues)
            throws IOException {
        int status = answer.statusCode();
        if (status == OK || continues) {
            return;
        }
        if (status == RANGE_NOT_SATISFIABLE || status == PARTIAL) {
            part.delete(); // it is longer than the file, or the server sends another part than was asked for
            throw new IOException("the server cannot continue the file");
        }
        if (PASSING.contains(status)) {
            throw new IOException("the server answers %d".formatted(status));
        }
        String reason = "the server answers %d%s".formatted(status, Failures.advice(status));
        throw new FetchFailure("The model %s cannot be fetched: %s.".formatted(model, reason), reason);
    }

    private void rest() {
        try {
            Thread.sleep(limits.pause().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DetectException("Fetching the model was interrupted.", e);
        }
    }
}
