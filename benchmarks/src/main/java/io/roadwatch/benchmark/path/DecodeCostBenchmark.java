package io.roadwatch.benchmark.path;

import static org.awaitility.Awaitility.await;

import io.roadwatch.benchmark.Benchmark;
import io.roadwatch.benchmark.Options;
import io.roadwatch.benchmark.clip.EncodedClip;
import io.roadwatch.benchmark.machine.Stopwatch;
import io.roadwatch.benchmark.measure.Finding;
import io.roadwatch.benchmark.measure.Report;
import io.roadwatch.benchmark.measure.Samples;
import io.roadwatch.testbed.LoneDetector;
import io.roadwatch.testbed.Metrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What decoding costs, by policy: the readers' own account of their CPU, {@code roadwatch_decode_seconds_total}. */
public final class DecodeCostBenchmark implements Benchmark {

    private static final String CLIP = "busy-intersection-h264.mp4";
    private static final List<String> POLICIES = List.of("all", "nonref", "keyframes", "auto");
    private static final List<EncodedClip> SIZES = List.of(EncodedClip.SMALL, EncodedClip.FULL_HD);
    private static final Map<String, String> SAMPLINGS = Map.of("5/s", "PT0.2S", "1 per 1.8 s", "PT1.8S");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** So that auto has measured the keyframe gap. */
    private static final int FRAMES_OF_A_ROUND = 300;

    @Override
    public String name() {
        return "decode-cost";
    }

    @Override
    public String question() {
        return "What does decoding cost per camera, by policy, at 25 frames/s with a keyframe every 2 s?";
    }

    @Override
    public Report run(Options options) {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int round = 0; round < options.rounds(); round++) {
            for (EncodedClip size : SIZES) {
                Path clip = size.of(options.video(CLIP));
                SAMPLINGS.forEach((name, interval) -> {
                    String material = "%dx%d, %s".formatted(size.widthPx(), size.heightPx(), name);
                    options.progress().say(material);
                    measure(options, clip, interval)
                            .forEach((policy, used) -> seconds.computeIfAbsent(
                                            material + ", " + policy, key -> new ArrayList<>())
                                    .add(used));
                });
            }
        }
        List<Finding> findings = new ArrayList<>();
        seconds.forEach((what, used) -> findings.add(Finding.of(what, "CPU s/min", new Samples(used))));
        return new Report(
                name(),
                question(),
                Map.of("model", options.modelName()),
                findings,
                List.of(
                        "One decoder thread per camera; the four policies run side by side, so that they share whatever else the machine does."));
    }

    /** @return CPU seconds of a reader per minute, by policy */
    private static Map<String, Double> measure(Options options, Path clip, String interval) {
        try (LoneDetector detector = new LoneDetector(options.model(), List.of(clip), List.of(), Map.of())) {
            for (String policy : POLICIES) {
                detector.play(
                        policy,
                        "{\"url\": \"%s\", \"loop\": true, \"decodePolicy\": \"%s\", \"sampling\": {\"interval\": \"%s\"}}"
                                .formatted(clip, policy, interval));
            }
            for (String policy : POLICIES) {
                await().atMost(PATIENCE)
                        .until(() -> detector.state(policy).at("/frames/read").asLong() > FRAMES_OF_A_ROUND);
            }
            Stopwatch watch = Stopwatch.start();
            Metrics before = detector.metrics();
            watch.awaitElapsed(options.time());
            Metrics after = detector.metrics();
            double minutes = watch.seconds() / 60;
            Map<String, Double> used = new LinkedHashMap<>();
            for (String policy : POLICIES) {
                String series = "roadwatch_decode_seconds_total@" + policy;
                used.put(policy, (after.sum(series) - before.sum(series)) / minutes);
            }
            return used;
        }
    }
}
