package io.roadwatch.benchmark.live;

import io.roadwatch.benchmark.measure.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Loads as a report has them. */
final class Findings {

    private Findings() {}

    static List<Finding> of(Load load) {
        return List.of(
                Finding.of("samples shed", "%", 100 * load.shedShare()),
                Finding.of("age P95", "ms", 1_000 * load.ageP95S()),
                Finding.of("CPU per camera", "% of a core", load.cpuPerCameraPercent()),
                Finding.of("CPU per analysed frame", "ms", load.cpuPerFrameMs()),
                Finding.of("resident memory", "MB", load.residentMb()));
    }

    /** A row of a table for each. */
    static String table(List<Load> loads) {
        return """
               | cameras | samples/s each | analysed/s | shed | age P95 | CPU | CPU per camera | CPU per frame | RSS |
               |---|---|---|---|---|---|---|---|---|
               """ + loads.stream().map(Findings::row).collect(Collectors.joining("\n"));
    }

    private static String row(Load load) {
        return String.format(
                Locale.ROOT,
                "| %d | %.2f | %.1f | %.2f %% | %.0f ms | %.2f cores | %.1f %% of a core | %.1f ms | %.0f MB |",
                load.cameras(),
                load.sampledPerCameraPerS(),
                load.analysedPerS(),
                100 * load.shedShare(),
                1_000 * load.ageP95S(),
                load.cpuCores(),
                load.cpuPerCameraPercent(),
                load.cpuPerFrameMs(),
                load.residentMb());
    }
}
