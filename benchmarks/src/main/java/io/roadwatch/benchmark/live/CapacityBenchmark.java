package io.roadwatch.benchmark.live;

import io.roadwatch.benchmark.Benchmark;
import io.roadwatch.benchmark.Options;
import io.roadwatch.benchmark.measure.Finding;
import io.roadwatch.benchmark.measure.Progress;
import io.roadwatch.benchmark.measure.Report;
import io.roadwatch.benchmark.measure.Target;
import io.roadwatch.testbed.LoneDetector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many cameras fit on this machine, with the camera server and whoever asks on it too. */
public final class CapacityBenchmark implements Benchmark {

    @Override
    public String name() {
        return "capacity";
    }

    @Override
    public String question() {
        return "How many live cameras fit on this machine at a given sampling, and with which settings?";
    }

    @Override
    public String options() {
        return """
               --rate HZ        analyses per second of each camera, a whole number; default 5
               --cameras-from N how many to begin with; default 4
               --most N         how many are tried at most; default 64
               --threads N      inference threads; default: 2, or the number of cores if that is less
               """;
    }

    @Override
    public Report run(Options options) {
        Path clip = LiveClip.of(options);
        int most = options.number("most", 64);
        CameraChoice choice = CameraChoice.of(clip, most, options.progress());
        try (Cameras cameras = choice.cameras();
                LoneDetector detector = detector(options, clip);
                Fleet fleet = new Fleet(cameras, detector)) {
            List<Load> tried = new ArrayList<>();
            Optional<Load> full = search(options, fleet, tried, most);
            return report(options, clip, choice, tried, full);
        }
    }

    private static LoneDetector detector(Options options, Path clip) {
        return new LoneDetector(
                options.model(),
                List.of(clip),
                List.of(),
                Map.of("ROADWATCH_DETECT_THREADS", Integer.toString(threads(options)), "MALLOC_ARENA_MAX", "2"));
    }

    private static int threads(Options options) {
        return options.number("threads", Math.min(2, Runtime.getRuntime().availableProcessors()));
    }

    private static int rate(Options options) {
        return options.number("rate", 5);
    }

    private static Optional<Load> search(Options options, Fleet fleet, List<Load> tried, int most) {
        Progress progress = options.progress();
        fleet.play(1, rate(options));
        fleet.measure(options.time()); // compiled code, and caches, as after a while
        Load one = fleet.measure(options.time());
        progress.say(one.inWords());
        Limits limits = new Limits(Math.min(rate(options), one.sampledPerCameraPerS()));
        CapacitySearch<Load> search = new CapacitySearch<>(
                cameras -> {
                    fleet.play(cameras, rate(options));
                    Load load = fleet.measure(options.time());
                    tried.add(load);
                    progress.say(load.inWords() + (limits.allow(load) ? "" : ": too many"));
                    return load;
                },
                limits::allow);
        return search.largest(options.number("cameras-from", 4), most);
    }

    private Report report(Options options, Path clip, CameraChoice choice, List<Load> tried, Optional<Load> full) {
        Map<String, String> setting = new LinkedHashMap<>();
        setting.put("model", options.modelName());
        setting.put("clip", clip.getFileName().toString());
        setting.put("cameras", choice.cameras().kind());
        setting.put("sampling", "%d analyses/s of each camera".formatted(rate(options)));
        setting.put("inference threads", Integer.toString(threads(options)));
        List<Finding> findings = new ArrayList<>();
        Finding most = Finding.of(
                "cameras that fit", "cameras", full.map(Load::cameras).orElse(0));
        findings.add(isTheOneWithATarget(options) ? most.wanted(Target.atLeast(24)) : most);
        full.ifPresent(load -> findings.addAll(Findings.of(load)));
        List<String> notes = new ArrayList<>();
        notes.add(Findings.table(tried));
        notes.add(
                "A number fits if less than 1 % of the samples are shed, 95 % of the results are there before their picture is 500 ms old, and every camera is read in time. No subscribers, and no analyzer: whatever it would be asked is made ready, and refused.");
        if (!choice.reservation().isEmpty()) {
            notes.add(choice.reservation());
        }
        full.map(load -> new Advice(load, rate(options), threads(options), options.model()))
                .ifPresent(advice -> notes.addAll(advice.lines()));
        return new Report(name(), question(), setting, findings, notes);
    }

    /** What was promised, was promised for one setting and two cores. */
    private static boolean isTheOneWithATarget(Options options) {
        return options.text("model").isEmpty()
                && options.text("video").isEmpty()
                && rate(options) == 5
                && Runtime.getRuntime().availableProcessors() == 2;
    }
}
