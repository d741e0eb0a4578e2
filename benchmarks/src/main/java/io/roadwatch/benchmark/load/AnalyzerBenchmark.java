package io.roadwatch.benchmark.load;

import io.roadwatch.benchmark.Benchmark;
import io.roadwatch.benchmark.Options;
import io.roadwatch.benchmark.measure.Contender;
import io.roadwatch.benchmark.measure.Finding;
import io.roadwatch.benchmark.measure.Report;
import io.roadwatch.benchmark.measure.Samples;
import io.roadwatch.benchmark.measure.Target;
import io.roadwatch.benchmark.peer.Prerequisite;
import io.roadwatch.testbed.AnalysisBodies;
import io.roadwatch.testbed.LoneAnalyzer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the analyzer adds to the LLM's own time with many analyses at a time, and what it costs beside a gateway. */
public final class AnalyzerBenchmark implements Benchmark {

    private static final String PRODUCT = "Roadwatch";
    private static final String UNIT = "calls/CPU s";
    private static final String LATENCY = "1s";

    /** As many calls as the machine can do, so that the JVM has soon compiled what it is going to. */
    private static final String WARM_UP_LATENCY = "50ms";

    private static final int PICTURES = 3;
    private static final int PICTURE_BYTES = 30_000;
    private static final Pattern IN_RESULT = Pattern.compile("\"vendorSeconds\":([0-9.E-]+)");
    private static final Pattern IN_HEADER = Pattern.compile("(?i)\r\nreq-cost-time: *(\\d+)");

    @Override
    public String name() {
        return "analyzer";
    }

    @Override
    public String question() {
        return "What does the analyzer add to the LLM's own time with many analyses at a time, and what does each cost?";
    }

    @Override
    public String options() {
        return """
                --callers N      analyses at a time; default 200
                --warmup S       how long each side is asked before it is measured; default 30""";
    }

    @Override
    public Report run(Options options) {
        AnalysisBodies bodies = new AnalysisBodies(PICTURES, PICTURE_BYTES);
        int callers = options.number("callers", 200);
        List<String> notes = new ArrayList<>(
                List.of(
                        "Added is what a caller waits beyond the time that the simulator says it took, in whole milliseconds: half a millisecond too much, on average. Callers, simulator and what is measured share the machine."));
        try (LoneAnalyzer analyzer = new LoneAnalyzer(LATENCY, unpaced(callers))) {
            Server product = product(analyzer, bodies, callers);
            if (!Prerequisite.PORTKEY.isMet()) {
                notes.add(Prerequisite.PORTKEY.remedy());
                return report(options, analyzer, notes, product, Optional.empty());
            }
            String question = SentQuestion.of(bodies.body("cam-0", 1, 0.5));
            try (Portkey portkey = new Portkey()) {
                Callers theirs = new Callers(
                        portkey.port(),
                        Portkey.PATH,
                        Portkey.headers(analyzer.simulatorPort()),
                        Collections.nCopies(callers, question));
                Server peer = new Server(Portkey.NAME, portkey.program(), theirs, IN_HEADER, Duration.ofMillis(1));
                return report(options, analyzer, notes, product, Optional.of(peer));
            }
        }
    }

    /** Quotas that nobody reaches: what is measured is the work, not the waiting for a turn. */
    private static Map<String, String> unpaced(int callers) {
        return Map.of(
                "ROADWATCH_LLM_MAX_CONCURRENT", Integer.toString(callers),
                "ROADWATCH_LLM_PACE_REQUESTS_PER_SECOND", "100000",
                "ROADWATCH_LLM_PACE_REQUESTS_PER_MINUTE", "1000000",
                "ROADWATCH_LLM_PACE_TOKENS_PER_SECOND", "100000000",
                "ROADWATCH_LLM_PACE_TOKENS_PER_MINUTE", "1000000000",
                "ROADWATCH_LLM_PACE_START_FRACTION", "1");
    }

    private static Server product(LoneAnalyzer analyzer, AnalysisBodies bodies, int callers) {
        List<String> analyses = IntStream.range(0, callers)
                .mapToObj(caller -> bodies.body("cam-" + caller, 1, 0.5))
                .toList();
        return new Server(
                PRODUCT,
                analyzer.analyzer(),
                new Callers(analyzer.analyzerPort(), "/api/v1/analyses", Map.of(), analyses),
                IN_RESULT,
                Duration.ofSeconds(1));
    }

    private Report report(
            Options options, LoneAnalyzer analyzer, List<String> notes, Server product, Optional<Server> peer) {
        Duration warmUp = Duration.ofSeconds(options.number("warmup", 30));
        List<Contender> contenders = new ArrayList<>(List.of(product.contender(options.time())));
        peer.ifPresent(other -> contenders.add(other.contender(options.time())));
        options.progress().say("warming up");
        analyzer.control("PUT", "latency", WARM_UP_LATENCY);
        product.warmUp(warmUp);
        peer.ifPresent(other -> other.warmUp(warmUp));
        analyzer.control("PUT", "latency", LATENCY);
        List<Samples> reached = options.contest().byTurns(options.rounds(), contenders);
        List<Finding> findings = new ArrayList<>(List.of(
                product.added(0.5).wanted(Target.atMost(2)),
                product.added(0.95),
                product.added(0.99).wanted(Target.atMost(15)),
                product.resident(),
                Finding.of(PRODUCT, UNIT, reached.get(0))));
        peer.ifPresent(other -> {
            findings.addAll(List.of(other.added(0.5), other.added(0.99), other.resident()));
            findings.add(Finding.of(Portkey.NAME, UNIT, reached.get(1)));
            findings.add(Finding.of("Roadwatch / Portkey", "x", reached.get(0).over(reached.get(1)))
                    .wanted(Target.atLeast(1.5)));
        });
        Map<String, String> setting = new LinkedHashMap<>();
        setting.put("at a time", options.text("callers").orElse("200"));
        setting.put("pictures", "%d of %d KB".formatted(PICTURES, PICTURE_BYTES / 1_000));
        setting.put("simulator", LATENCY);
        setting.put("JVM", "-XX:+UseSerialGC");
        return new Report(name(), question(), setting, findings, notes);
    }
}
