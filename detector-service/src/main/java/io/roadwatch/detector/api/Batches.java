package io.roadwatch.detector.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.ConfiguredStreams;
import io.roadwatch.detector.source.StreamRegistry;
import io.roadwatch.detector.source.StreamSpec;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does batches: declarations are checked side by side, because each may wait for the DNS, and made one after the other in the
 * order of the batch.
 */
@Singleton
class Batches {

    private static final Logger LOG = Logger.getLogger(Batches.class);
    private static final int THREADS = 8; // bound of lookups under way; more batches wait

    private final StreamRegistry registry;
    private final Declarations declarations;
    private final ConfiguredStreams configured;
    private final ThreadPoolExecutor lookups;

    Batches(StreamRegistry registry, Declarations declarations, ConfiguredStreams configured) {
        this.registry = registry;
        this.declarations = declarations;
        this.configured = configured;
        this.lookups =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "batch-admission");
                    thread.setDaemon(true);
                    return thread;
                });
        lookups.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void close() {
        lookups.shutdownNow();
    }

    BatchReport execute(StreamBatch batch) {
        batch.requireBounds();
        List<CompletableFuture<Admission>> admissions = batch.declarations().stream()
                .map(json -> CompletableFuture.supplyAsync(() -> admit(json), lookups))
                .toList();
        List<BatchReport.Item> results = new ArrayList<>();
        admissions.forEach(admission -> results.add(declare(admission.join())));
        batch.removals().forEach(json -> results.add(remove(json)));
        return BatchReport.of(results);
    }

    /** A declaration that was checked: with its stream or its problem. */
    private record Admission(
            @Nullable String cameraId,
            @Nullable StreamSpec spec,
            @Nullable HttpProblem problem) {}

    private Admission admit(JsonNode json) {
        String cameraId = validId(json.path("cameraId"));
        try {
            StreamDeclaration body = StrictJson.read(json, StreamDeclaration.class, ProblemType.INVALID_STREAM);
            return new Admission(cameraId, declarations.admit(Declarations.idOf(body.cameraId()), body), null);
        } catch (RuntimeException e) { // the root of one item
            return new Admission(cameraId, null, problemOf(e));
        }
    }

    private BatchReport.Item declare(Admission admission) {
        StreamSpec spec = admission.spec();
        if (spec == null || admission.problem() != null) {
            return BatchReport.Item.failed("declare", admission.cameraId(), problemOrDefect(admission.problem()));
        }
        return item("declare", admission.cameraId(), () -> registry.declare(spec) ? 201 : 200);
    }

    private BatchReport.Item remove(JsonNode json) {
        return item("remove", validId(json), () -> {
            if (!json.isTextual()) {
                throw ProblemType.INVALID_STREAM.because("A camera id is text.");
            }
            StreamResource.remove(Declarations.idOf(json.textValue()), registry, configured);
            return 204;
        });
    }

    private static BatchReport.Item item(String action, @Nullable String cameraId, Supplier<Integer> change) {
        try {
            return new BatchReport.Item(action, cameraId, change.get(), null);
        } catch (RuntimeException e) { // the root of one item
            return BatchReport.Item.failed(action, cameraId, problemOf(e));
        }
    }

    private static HttpProblem problemOf(RuntimeException failure) {
        return Problems.of(failure).orElseGet(() -> {
            LOG.error("an item of a batch failed", failure);
            return problemOrDefect(null);
        });
    }

    private static HttpProblem problemOrDefect(@Nullable HttpProblem problem) {
        return problem != null
                ? problem
                : HttpProblem.builder()
                        .withStatus(500)
                        .withTitle("Internal Server Error")
                        .build();
    }

    private static @Nullable String validId(JsonNode json) {
        try {
            return json.isTextual() ? new CameraId(json.textValue()).value() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
