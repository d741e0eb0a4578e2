package io.roadwatch.benchmark.fanout;

import io.roadwatch.testbed.LoneDetector;
import io.roadwatch.testbed.Metrics;
import io.roadwatch.testbed.RunningProgram;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The packaged detector with one camera. */
final class DetectorSide implements Side {

    private static final String CAMERA = "bench";
    private static final int ROOM_FOR_OTHERS = 10;

    private final LoneDetector detector;
    private final Path clip;
    private final int resultsPerSecond;

    DetectorSide(String model, Path clip, int mostSubscribers, int resultsPerSecond, double jpegQuality) {
        this.clip = clip;
        this.resultsPerSecond = resultsPerSecond;
        this.detector = new LoneDetector(
                model,
                List.of(clip),
                List.of(),
                Map.of(
                        "ROADWATCH_PUBLISH_MAX_SUBSCRIBERS",
                        Integer.toString(mostSubscribers + ROOM_FOR_OTHERS),
                        "ROADWATCH_PICTURE_QUALITY",
                        Double.toString(jpegQuality),
                        "ROADWATCH_LLM_ENABLED",
                        "false"));
    }

    @Override
    public int port() {
        return URI.create(detector.url("/")).getPort();
    }

    @Override
    public RunningProgram program() {
        return detector.program();
    }

    @Override
    public void begin() {
        detector.play(
                CAMERA,
                "{\"url\": \"%s\", \"loop\": true, \"sampling\": {\"rateFps\": %d}}".formatted(clip, resultsPerSecond));
    }

    @Override
    public void end() {
        detector.stop(CAMERA);
    }

    /** Messages that were not sent because a subscriber read too slowly, since the start. */
    double dropped() {
        return Metrics.sumOf(
                detector.call("GET", "/metrics", ""), "roadwatch_subscriber_messages_dropped_total", "slow_subscriber");
    }

    @Override
    public void close() {
        detector.close();
    }
}
