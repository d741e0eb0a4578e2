package io.roadwatch.benchmark.path;

import static org.awaitility.Awaitility.await;

import io.roadwatch.benchmark.machine.Stopwatch;
import io.roadwatch.testbed.LoneDetector;
import io.roadwatch.testbed.Metrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The packaged detector, which takes every frame of a file as fast as it can: decoding, inference, tracking, grouping, results. */
final class FileAtFullSpeed implements AutoCloseable {

    private static final String CAMERA = "bench";
    private static final int WARM_UP_FRAMES = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LoneDetector detector;
    private final Path clip;

    /** @param threads that infer */
    FileAtFullSpeed(String model, Path clip, int threads) {
        this.clip = clip;
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

    /** Plays for a while, and stops; nothing goes on between two calls. */
    double framesPerSecond(Duration time) {
        double before = analysed();
        detector.play(
                CAMERA,
                "{\"url\": \"%s\", \"loop\": true, \"paced\": false, \"sampling\": {\"interval\": \"PT0S\"}}"
                        .formatted(clip));
        await().atMost(PATIENCE).until(() -> analysed() > before + WARM_UP_FRAMES);
        Stopwatch watch = Stopwatch.start();
        double begun = analysed();
        watch.awaitElapsed(time);
        double rate = (analysed() - begun) / watch.seconds();
        detector.stop(CAMERA);
        return rate;
    }

    private double analysed() {
        Metrics metrics = detector.metrics();
        return metrics.sum("detection_total@" + CAMERA);
    }

    @Override
    public void close() {
        detector.close();
    }
}
