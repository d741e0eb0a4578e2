package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.testbed.AnalysisBodies;
import io.roadwatch.testbed.LoneAnalyzer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the analyzer adds to the LLM's own time, and what a call costs: 200 analyses at a time, 3 pictures of 30 KB each, a
 * simulator that takes 1 s. Prints the table of docs/llm.md; {@code benchmarks/analyzer-load} runs it. Measures, and asserts
 * only that every analysis was answered.
 */
class AnalyzerLoadMeasurement {

    private static final int AT_A_TIME = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("roadwatch.measure.warmup", 15));
    private static final Duration MEASURED = Duration.ofSeconds(Long.getLong("roadwatch.measure.seconds", 30));

    private final ObjectMapper json = new ObjectMapper();
    private final AnalysisBodies bodies = new AnalysisBodies(3, 30_000);
    private final AtomicLong sequence = new AtomicLong();

    @Test
    void addedLatency() {
        try (LoneAnalyzer analyzer = new LoneAnalyzer(
                "1s",
                Map.of(
                        "ROADWATCH_LLM_MAX_CONCURRENT", Integer.toString(AT_A_TIME),
                        "ROADWATCH_LLM_PACE_REQUESTS_PER_SECOND", "100000",
                        "ROADWATCH_LLM_PACE_REQUESTS_PER_MINUTE", "1000000",
                        "ROADWATCH_LLM_PACE_TOKENS_PER_SECOND", "100000000",
                        "ROADWATCH_LLM_PACE_TOKENS_PER_MINUTE", "1000000000",
                        "ROADWATCH_LLM_PACE_START_FRACTION", "1"))) {
            run(analyzer, WARM_UP);
            Duration cpuBefore = cpu(analyzer);
            Queue<Long> added = run(analyzer, MEASURED);
            Duration cpu = cpu(analyzer).minus(cpuBefore);
            report(added.stream().sorted().toList(), cpu, analyzer.analyzer().residentMegabytes());
        }
    }

    /** @return added latency of each analysis in nanoseconds: as its caller sees it, less what the simulator says it took */
    private Queue<Long> run(LoneAnalyzer analyzer, Duration time) {
        Queue<Long> added = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + time.toNanos();
        CompletableFuture<?>[] callers = IntStream.range(0, AT_A_TIME)
                .mapToObj(caller -> CompletableFuture.supplyAsync(() -> "cam-" + caller, begunAfter(caller))
                        .thenCompose(camera -> ask(analyzer, camera, end, added)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(callers).join();
        return added;
    }

    /** Spread over the simulator's second, so that the callers do not march in step. */
    private static Executor begunAfter(int caller) {
        return CompletableFuture.delayedExecutor(caller * 1_000L / AT_A_TIME, TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Void> ask(LoneAnalyzer analyzer, String camera, long end, Queue<Long> added) {
        if (System.nanoTime() - end > 0) {
            return CompletableFuture.completedFuture(null);
        }
        String body = bodies.body(camera, sequence.incrementAndGet(), 0.5);
        long begun = System.nanoTime();
        return analyzer.analyse(body).thenCompose(response -> {
            added.add(System.nanoTime() - begun - vendorNanos(response));
            return ask(analyzer, camera, end, added);
        });
    }

    private long vendorNanos(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        try {
            JsonNode timing = json.readTree(response.body()).at("/llm/timing/vendorSeconds");
            return (long) (timing.asDouble() * 1e9);
        } catch (IOException e) {
            throw new IllegalStateException("the answer is not JSON", e);
        }
    }

    private static Duration cpu(LoneAnalyzer analyzer) {
        return analyzer.analyzer().handle().info().totalCpuDuration().orElseThrow();
    }

    private static void report(List<Long> added, Duration cpu, double residentMegabytes) {
        System.out.printf(
                Locale.ROOT,
                "%n%d analyses in %d s, %d at a time, 3 pictures of 30 KB, simulator 1 s%n"
                        + "| added latency p50 | p95 | p99 | CPU per analysis | resident |%n|---|---|---|---|---|%n"
                        + "| %.1f ms | %.1f ms | %.1f ms | %.2f ms | %.0f MB |%n",
                added.size(),
                MEASURED.toSeconds(),
                AT_A_TIME,
                quantile(added, 0.5),
                quantile(added, 0.95),
                quantile(added, 0.99),
                cpu.toNanos() / 1e6 / added.size(),
                residentMegabytes);
    }

    private static double quantile(List<Long> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size()))) / 1e6;
    }
}
