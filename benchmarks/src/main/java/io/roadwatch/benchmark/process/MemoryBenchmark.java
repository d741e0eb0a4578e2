package io.roadwatch.benchmark.process;

import io.roadwatch.benchmark.Benchmark;
import io.roadwatch.benchmark.Options;
import io.roadwatch.benchmark.live.LiveClip;
import io.roadwatch.benchmark.live.Residents;
import io.roadwatch.benchmark.measure.Contender;
import io.roadwatch.benchmark.measure.Finding;
import io.roadwatch.benchmark.measure.Report;
import io.roadwatch.benchmark.measure.Samples;
import io.roadwatch.benchmark.measure.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much memory the detector holds with few and with many streams. */
public final class MemoryBenchmark implements Benchmark {

    /** By number of streams, in MB. */
    private static final Map<Integer, Target> TARGETS = Map.of(1, Target.atMost(350), 24, Target.atMost(700));

    /** What deployment/compose.yaml gives the detector: the JVM of the image sizes itself by it. */
    private static final List<String> AS_IN_ITS_CONTAINER = List.of("-XX:MaxRAM=1g", "-XX:+UseSerialGC");

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String question() {
        return "How much memory does the detector hold with 1 stream and with 24?";
    }

    @Override
    public String options() {
        return JavaHome.OPTION + """

                  --rate HZ        analyses per second of each stream, a whole number; default 5
                  --settle S       seconds that the streams play before memory is read; default 60
                  """;
    }

    @Override
    public Report run(Options options) {
        JavaHome java = JavaHome.of(options);
        Path clip = LiveClip.of(options);
        ImageLike image = ImageLike.of(PackagedService.DETECTOR, java);
        image.prepare();
        Map<String, Residents> ways = new LinkedHashMap<>();
        ways.put(
                "java -jar",
                residents(
                        options,
                        clip,
                        List.of(
                                java.java(),
                                "-jar",
                                PackagedService.DETECTOR.jar().toString()),
                        Map.of()));
        ways.put(
                "as its image, 1 GiB",
                residents(options, clip, inItsContainer(image.command()), PackagedService.imageEnvironment()));
        List<Contender> contenders = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        for (int streams : List.of(1, 24)) {
            ways.forEach((way, residents) -> {
                contenders.add(
                        new Contender("%s, streams: %d".formatted(way, streams), () -> residents.megabytes(streams)));
                targets.add(TARGETS.getOrDefault(streams, Target.atMost(Double.MAX_VALUE)));
            });
        }
        List<Samples> reached = options.contest().byTurns(options.number("rounds", 1), contenders);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            findings.add(
                    Finding.of(contenders.get(i).name(), "MB", reached.get(i)).wanted(targets.get(i)));
        }
        return report(options, java, clip, findings);
    }

    private static Residents residents(
            Options options, Path clip, List<String> command, Map<String, String> environment) {
        return new Residents(
                command,
                options.model(),
                clip,
                new HashMap<>(environment),
                options.number("rate", 5),
                Duration.ofSeconds(options.number("settle", 60)),
                options.progress());
    }

    private static List<String> inItsContainer(List<String> command) {
        List<String> all = new ArrayList<>(command);
        all.addAll(1, AS_IN_ITS_CONTAINER);
        return all;
    }

    private Report report(Options options, JavaHome java, Path clip, List<Finding> findings) {
        Map<String, String> setting = new LinkedHashMap<>();
        setting.put("Java of the detector", java.version());
        setting.put("model", options.modelName());
        setting.put("clip", clip.getFileName().toString());
        setting.put("sampling", "%d analyses/s of each stream".formatted(options.number("rate", 5)));
        setting.put("settled for", "%d s".formatted(options.number("settle", 60)));
        return new Report(
                name(),
                question(),
                setting,
                findings,
                List.of(
                        "Resident memory of the process, all of it, from RTSP cameras where a server for them is installed, else from files."));
    }
}
