package io.roadwatch.benchmark.live;

import io.roadwatch.benchmark.Benchmark;
import io.roadwatch.benchmark.Options;
import io.roadwatch.benchmark.measure.Finding;
import io.roadwatch.benchmark.measure.Report;
import io.roadwatch.testbed.LoneDetector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the cost of a camera and of a frame grows with the number of cameras and with their sampling. */
public final class GrowthBenchmark implements Benchmark {

    private static final List<Integer> CAMERAS = List.of(1, 4, 8, 16, 24);
    private static final List<Integer> RATES_HZ = List.of(1, 5, 25);
    private static final int USUAL_RATE_HZ = 5;
    private static final int FEW_CAMERAS = 2;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String question() {
        return "How does the CPU per camera and per analysed frame grow with cameras and with sampling?";
    }

    @Override
    public Report run(Options options) {
        Path clip = LiveClip.of(options);
        CameraChoice choice = CameraChoice.of(clip, CAMERAS.get(CAMERAS.size() - 1), options.progress());
        try (Cameras cameras = choice.cameras();
                LoneDetector detector =
                        new LoneDetector(options.model(), List.of(clip), List.of(), Map.of("MALLOC_ARENA_MAX", "2"));
                Fleet fleet = new Fleet(cameras, detector)) {
            fleet.play(FEW_CAMERAS, USUAL_RATE_HZ);
            fleet.measure(options.time()); // compiled code, and caches, as after a while
            List<Load> byRate = new ArrayList<>();
            RATES_HZ.forEach(rate -> byRate.add(measured(options, fleet, FEW_CAMERAS, rate)));
            List<Load> byCameras = new ArrayList<>();
            CAMERAS.forEach(count -> byCameras.add(measured(options, fleet, count, USUAL_RATE_HZ)));
            return report(options, clip, choice, byCameras, byRate);
        }
    }

    private static Load measured(Options options, Fleet fleet, int cameras, int rate) {
        fleet.play(cameras, rate);
        Load load = fleet.measure(options.time());
        options.progress().say(load.inWords());
        return load;
    }

    private Report report(Options options, Path clip, CameraChoice choice, List<Load> byCameras, List<Load> byRate) {
        Map<String, String> setting = new LinkedHashMap<>();
        setting.put("model", options.modelName());
        setting.put("clip", clip.getFileName().toString());
        setting.put("cameras", choice.cameras().kind());
        List<Finding> findings = new ArrayList<>();
        byCameras.forEach(load -> findings.addAll(costs("%d cameras, 5/s".formatted(load.cameras()), load)));
        for (int i = 0; i < byRate.size(); i++) {
            findings.addAll(costs("%d cameras, %d/s".formatted(FEW_CAMERAS, RATES_HZ.get(i)), byRate.get(i)));
        }
        List<String> notes = new ArrayList<>(List.of(Findings.table(byCameras), Findings.table(byRate)));
        if (!choice.reservation().isEmpty()) {
            notes.add(choice.reservation());
        }
        return new Report(name(), question(), setting, findings, notes);
    }

    private static List<Finding> costs(String what, Load load) {
        return List.of(
                Finding.of(what + ": CPU per camera", "% of a core", load.cpuPerCameraPercent()),
                Finding.of(what + ": CPU per analysed frame", "ms", load.cpuPerFrameMs()));
    }
}
