package io.roadwatch.benchmark.micro;

import io.roadwatch.benchmark.Benchmark;
import io.roadwatch.benchmark.Options;
import io.roadwatch.benchmark.Unmeasurable;
import io.roadwatch.benchmark.measure.Finding;
import io.roadwatch.benchmark.measure.Report;
import io.roadwatch.benchmark.measure.Samples;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Time and garbage of the pieces that every frame goes through. */
public final class MicroBenchmark implements Benchmark {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Override
    public String name() {
        return "micro";
    }

    @Override
    public String question() {
        return "What does each of the hot pieces cost: time and bytes of the Java heap per call?";
    }

    @Override
    public String options() {
        return "--only REGEX     those whose name it is found in; default: all";
    }

    /** Rounds are JMH's iterations, each as long as the seconds say, after as many to warm up. */
    @Override
    public Report run(Options options) {
        org.openjdk.jmh.runner.options.Options jmh = new OptionsBuilder()
                .include(options.text("only").orElse("."))
                .forks(1)
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .warmupIterations(options.rounds())
                .warmupTime(TimeValue.milliseconds(options.time().toMillis()))
                .measurementIterations(options.rounds())
                .measurementTime(TimeValue.milliseconds(options.time().toMillis()))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        options.progress().say("JMH runs; it says what it found at its end");
        try {
            Collection<RunResult> results = new Runner(jmh).run();
            return new Report(name(), question(), Map.of(), findings(results), List.of());
        } catch (RunnerException e) {
            throw new Unmeasurable("JMH cannot measure: " + e.getMessage());
        }
    }

    private static List<Finding> findings(Collection<RunResult> results) {
        List<Finding> findings = new ArrayList<>();
        results.stream().sorted(Comparator.comparing(MicroBenchmark::nameOf)).forEach(result -> {
            findings.add(Finding.of(nameOf(result), "us", times(result)));
            Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
            if (allocated != null) {
                findings.add(Finding.of(nameOf(result) + ", allocated", "bytes", allocated.getScore()));
            }
        });
        return findings;
    }

    private static Samples times(RunResult result) {
        return new Samples(result.getAggregatedResult().getIterationResults().stream()
                .map(IterationResult::getPrimaryResult)
                .map(Result::getScore)
                .toList());
    }

    /** Class, method and parameters: {@code Tracking.next (objects=100)}. */
    private static String nameOf(RunResult result) {
        return nameOf(result.getParams());
    }

    static String nameOf(BenchmarkParams params) {
        String[] path = params.getBenchmark().split("\\.");
        String parameters = params.getParamsKeys().stream()
                .map(key -> key + "=" + params.getParam(key))
                .collect(Collectors.joining(", "));
        return path[path.length - 2] + "." + path[path.length - 1]
                + (parameters.isEmpty() ? "" : " (" + parameters + ")");
    }
}
