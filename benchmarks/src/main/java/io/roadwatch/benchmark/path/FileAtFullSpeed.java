package io.roadwatch.benchmark.path;

import static org.awaitility.Awaitility.await;

import io.roadwatch.benchmark.Options;
import io.roadwatch.benchmark.machine.Allocation;
import io.roadwatch.benchmark.machine.Stopwatch;
import io.roadwatch.testbed.LoneDetector;
import io.roadwatch.testbed.Metrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The packaged detector, which takes every frame of a file as fast as it can: decoding, inference, tracking, grouping, results.
 * Every inference thread has a stream of its own that plays the file, since a stream has one frame inferred at a time.
 */
final class FileAtFullSpeed implements AutoCloseable {

    /** Frames of a stream until the JVM has compiled what it is going to. */
    private static final int COMPILED_AFTER = 1_000;

    private static final int WARM_UP_FRAMES = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final LoneDetector detector;
    private final Path clip;
    private final List<String> cameras;

    /** @param threads that infer */
    FileAtFullSpeed(String model, Path clip, int threads) {
        this.clip = clip;
        this.cameras =
                IntStream.rangeClosed(1, threads).mapToObj(i -> "bench-" + i).toList();
        this.detector = new LoneDetector(
                model,
                List.of(clip),
                List.of(),
                Map.of(
                        "ROADWATCH_DETECT_THREADS",
                        Integer.toString(threads),
                        "ROADWATCH_DETECT_INTRA_OP_THREADS",
                        "1"));
    }

    double framesPerSecond(Duration time) {
        begin();
        Stopwatch watch = Stopwatch.start();
        double begun = analysed();
        watch.awaitElapsed(time);
        double rate = (analysed() - begun) / watch.seconds();
        cameras.forEach(detector::stop);
        return rate;
    }

    /** @return bytes of the Java heap per analysed frame */
    double allocatedPerFrame(Duration time) {
        begin();
        try (Allocation allocation = new Allocation(detector.program().handle())) {
            Stopwatch watch = Stopwatch.start();
            double begun = analysed();
            Map<Long, Long> before = allocation.byThread();
            watch.awaitElapsed(time);
            long allocated = allocation.since(before);
            double frames = analysed() - begun;
            cameras.forEach(detector::stop);
            return allocated / frames;
        }
    }

    /** Whoever calls it stops it, so that nothing goes on between two measurements. */
    private void begin() {
        play(WARM_UP_FRAMES);
    }

    /** Plays, and returns when so many frames of a stream are done. */
    private void play(int frames) {
        double before = analysed();
        String every = "{\"url\": \"%s\", \"loop\": true, \"paced\": false, \"sampling\": {\"interval\": \"PT0S\"}}"
                .formatted(clip);
        cameras.forEach(camera -> detector.play(camera, every));
        await().atMost(PATIENCE).until(() -> analysed() > before + frames * cameras.size());
    }

    /** What a report says of it. */
    static Map<String, String> setting(Options options, Path clip, int threads) {
        Map<String, String> setting = new LinkedHashMap<>();
        setting.put("model", options.modelName());
        setting.put("clip", String.valueOf(clip.getFileName()));
        setting.put("inference threads", Integer.toString(threads));
        return setting;
    }

    private double analysed() {
        Metrics metrics = detector.metrics();
        return cameras.stream()
                .mapToDouble(camera -> metrics.sum("detection_total@" + camera))
                .sum();
    }

    @Override
    public void close() {
        detector.close();
    }
}
