package io.roadwatch.benchmark.path;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.benchmark.Benchmark;
import io.roadwatch.benchmark.Options;
import io.roadwatch.benchmark.clip.EncodedClip;
import io.roadwatch.benchmark.machine.Stopwatch;
import io.roadwatch.benchmark.measure.Contender;
import io.roadwatch.benchmark.measure.Finding;
import io.roadwatch.benchmark.measure.Report;
import io.roadwatch.benchmark.measure.Samples;
import io.roadwatch.benchmark.measure.Target;
import io.roadwatch.benchmark.peer.Peer;
import io.roadwatch.benchmark.peer.Prerequisite;
import io.roadwatch.testbed.LoneDetector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a camera that is looked at now and then costs: decoding that follows sampling, against decoding every frame. */
public final class CameraCostBenchmark implements Benchmark {

    private static final String CLIP = "busy-intersection-h264.mp4";
    private static final String INTERVAL_SECONDS = "1.8";
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "camera-cost";
    }

    @Override
    public String question() {
        return "What does a camera cost, 1080p at 25/s with a keyframe every 2 s, of which a frame is analysed every 1.8 s?";
    }

    @Override
    public String options() {
        return "--cameras N      how many the detector watches at a time; default 4";
    }

    @Override
    public Report run(Options options) {
        Prerequisite.OPENCV_IN_PYTHON.require();
        int cameras = options.number("cameras", 4);
        Path clip = EncodedClip.FULL_HD.of(options.video(CLIP));
        try (LoneDetector detector = new LoneDetector(options.model(), List.of(clip), List.of(), Map.of())) {
            Peer peer = Peer.python("old_way.py");
            options.progress().say("warming up");
            perCamera(detector, clip, cameras, WARM_UP);
            List<Samples> reached = options.contest()
                    .byTurns(
                            options.rounds(),
                            List.of(
                                    new Contender(
                                            "Roadwatch", () -> perCamera(detector, clip, cameras, options.time())),
                                    new Contender("Python with OpenCV", () -> ofPeer(peer, options, clip))));
            return new Report(
                    name(),
                    question(),
                    FileAtFullSpeed.setting(options, clip, 1),
                    List.of(
                            Finding.of("Roadwatch, per camera of " + cameras, "CPU s/min", reached.get(0)),
                            Finding.of("Python with OpenCV", "CPU s/min", reached.get(1)),
                            Finding.of("Roadwatch / Python", "x", reached.get(0).over(reached.get(1)))
                                    .wanted(Target.atMost(0.1))),
                    List.of("All of the detector's process is counted, the JVM too, divided by its cameras."));
        }
    }

    /** @return CPU seconds of the detector per minute and camera */
    private static double perCamera(LoneDetector detector, Path clip, int cameras, Duration time) {
        for (int camera = 1; camera <= cameras; camera++) {
            detector.play(
                    "cost-" + camera,
                    "{\"url\": \"%s\", \"loop\": true, \"sampling\": {\"interval\": \"PT%sS\"}}"
                            .formatted(clip, INTERVAL_SECONDS));
        }
        double before = detector.metrics().sum("detection_total@cost-" + cameras);
        await().atMost(PATIENCE) // long enough to know the keyframe gap, and to decode by it
                .until(() -> detector.metrics().sum("detection_total@cost-" + cameras) >= before + 5);
        Stopwatch watch = Stopwatch.start();
        Duration begun = detector.program().cpu();
        watch.awaitElapsed(time);
        double used = detector.program().cpu().minus(begun).toNanos() / 1e9;
        double perMinute = used / watch.seconds() * 60 / cameras;
        for (int camera = 1; camera <= cameras; camera++) {
            detector.stop("cost-" + camera);
        }
        return perMinute;
    }

    private static double ofPeer(Peer peer, Options options, Path clip) {
        JsonNode said = peer.run(
                options.time(), options.model(), clip, 1, options.time().toSeconds(), INTERVAL_SECONDS);
        return said.path("cpuSeconds").asDouble() / said.path("seconds").asDouble() * 60;
    }
}
