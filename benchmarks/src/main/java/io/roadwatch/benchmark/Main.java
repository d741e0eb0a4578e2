package io.roadwatch.benchmark;

import io.roadwatch.benchmark.machine.MachineFacts;
import io.roadwatch.benchmark.measure.Report;
import io.roadwatch.benchmark.measure.ReportJson;
import io.roadwatch.benchmark.measure.ReportText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * Runs one benchmark. The report goes to the standard output, and as JSON to the file that {@code --json} names; what goes on
 * meanwhile to the standard error.
 *
 * <p>Exit codes: 0 measured, whether or not targets were met; 1 cannot be measured here, with a sentence; 2 wrong command line.
 */
public final class Main {

    private Main() {}

    public static void main(String[] words) {
        System.exit(run(List.of(words)));
    }

    private static int run(List<String> words) {
        if (words.isEmpty() || words.contains("--help") || words.contains("-h")) {
            System.out.print(usage());
            return 0;
        }
        Optional<Benchmark> named = Benchmarks.named(words.get(0));
        if (named.isEmpty()) {
            System.err.println("There is no benchmark '%s'.%n%n%s".formatted(words.get(0), usage()));
            return 2;
        }
        try {
            measure(named.get(), Options.parse(words.subList(1, words.size())));
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (Unmeasurable | TestAbortedException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static void measure(Benchmark benchmark, Options options) {
        options.refuseUnknown(benchmark);
        Map<String, String> machine = MachineFacts.read();
        Report report = benchmark.run(options);
        System.out.print(ReportText.of(report, machine));
        options.json().ifPresent(file -> ReportJson.write(file, report, machine));
    }

    private static String usage() {
        return "Usage: ./roadwatch bench NAME [--OPTION VALUE]...\n\n"
                + Benchmarks.ALL.stream()
                        .map(benchmark -> "  %-14s %s%n%s"
                                .formatted(
                                        benchmark.name(),
                                        benchmark.question(),
                                        benchmark.options().indent(17)))
                        .collect(Collectors.joining())
                + "\nOptions of all of them:\n"
                + Options.COMMON.indent(2);
    }
}
