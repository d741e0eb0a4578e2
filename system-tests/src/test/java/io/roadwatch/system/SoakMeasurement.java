package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Metrics;
import io.roadwatch.testbed.Needs;
import io.roadwatch.testbed.Roadwatch;
import io.roadwatch.testbed.RtspCamera;
import io.roadwatch.testbed.Subscriber;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Eight streams and a client that wants every picture, for as long as wanted, while cameras die, hang, pause and come back: is memory flat, and is every frame
 * accounted for? {@code benchmarks/soak} runs it; {@code target/soak.csv} has what it saw.
 */
class SoakMeasurement {

    private static final Duration LENGTH = Duration.ofMinutes(Long.getLong("roadwatch.soak.minutes", 30));
    private static final Duration WARM_UP = LENGTH.dividedBy(5);
    private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(10);
    private static final int CAMERAS = 5;

    private final Random random = new Random(20_260_301);
    private final List<double[]> residentMemory = new ArrayList<>();

    @Test
    void soak() throws IOException {
        Path assets = Needs.assets();
        Path clip = assets.resolve("video/suburban-road.mp4");
        List<RtspCamera> cameras = new ArrayList<>();
        List<Boolean> hanging = new ArrayList<>();
        Path csv = Files.createDirectories(Path.of("target")).resolve("soak.csv");
        try (Roadwatch roadwatch = new Roadwatch(assets, Map.of());
                Subscriber subscriber = roadwatch.subscribe();
                PrintWriter log = new PrintWriter(Files.newBufferedWriter(csv))) {
            for (int number = 0; number < CAMERAS; number++) {
                cameras.add(RtspCamera.playing(Installation.freePort(), clip));
                hanging.add(false);
                roadwatch.putStream("camera" + number, url(cameras.get(number).url()));
            }
            roadwatch.putStream("h264", looped(assets.resolve("video/busy-intersection-h264.mp4")));
            roadwatch.putStream("hevc", looped(assets.resolve("video/busy-intersection-hevc.mkv")));
            roadwatch.putStream("dead", url("rtsp://127.0.0.1:%d/x".formatted(Installation.freePort())));

            long begun = System.nanoTime();
            log.println("seconds,resident_mb,open_files,threads,event");
            while (System.nanoTime() - begun < LENGTH.toNanos()) {
                String event = failSomehow(cameras, hanging, clip);
                long until = System.nanoTime() + BETWEEN_FAILURES.toNanos();
                await().pollInterval(Duration.ofSeconds(1))
                        .atMost(BETWEEN_FAILURES.multipliedBy(2))
                        .until(() -> System.nanoTime() > until);
                subscriber.forget();
                sample(roadwatch, (System.nanoTime() - begun) / 1e9, event, log);
            }
            for (int number = 0; number < CAMERAS; number++) {
                revive(cameras, hanging, number, clip);
            }
            judge(roadwatch);
        } finally {
            cameras.forEach(RtspCamera::close);
        }
    }

    private String failSomehow(List<RtspCamera> cameras, List<Boolean> hanging, Path clip) {
        int number = random.nextInt(CAMERAS);
        RtspCamera camera = cameras.get(number);
        if (!camera.alive() || hanging.get(number)) {
            revive(cameras, hanging, number, clip);
            return "camera%d back".formatted(number);
        }
        int kind = random.nextInt(3);
        if (kind == 0) {
            camera.close();
            return "camera%d killed".formatted(number);
        }
        if (kind == 1) {
            camera.hang();
            hanging.set(number, true);
            return "camera%d hung".formatted(number);
        }
        camera.toggleStall();
        return "camera%d pauses or goes on".formatted(number);
    }

    private static void revive(List<RtspCamera> cameras, List<Boolean> hanging, int number, Path clip) {
        RtspCamera camera = cameras.get(number);
        int port = camera.port();
        camera.close();
        cameras.set(number, RtspCamera.playing(port, clip));
        hanging.set(number, false);
    }

    private void sample(Roadwatch roadwatch, double seconds, String event, PrintWriter log) {
        double megabytes = roadwatch.detector().residentMegabytes();
        residentMemory.add(new double[] {seconds, megabytes});
        log.printf(
                Locale.ROOT,
                "%.0f,%.1f,%d,%d,%s%n",
                seconds,
                megabytes,
                roadwatch.detector().openFiles(),
                roadwatch.detector().threadsNamed(""),
                event);
        log.flush();
    }

    private void judge(Roadwatch roadwatch) {
        List<double[]> settled = residentMemory.stream()
                .filter(sample -> sample[0] > WARM_UP.toSeconds())
                .toList();
        System.out.printf(
                Locale.ROOT,
                "resident memory after the first fifth: %.1f MB on average, slope %.2f MB per hour, %d samples%n",
                settled.stream().mapToDouble(sample -> sample[1]).average().orElse(0),
                slopePerSecond(settled) * 3_600,
                settled.size());
        for (int number = 0; number < CAMERAS; number++) {
            String camera = "camera" + number;
            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(() -> assertThat(
                                    roadwatch.state(camera).path("state").asText())
                            .isEqualTo("running"));
            System.out.println(roadwatch.state(camera));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Metrics.of(roadwatch.metrics(roadwatch.detectorPort()))
                                .imbalances())
                        .isEmpty());
    }

    /** Least squares. */
    private static double slopePerSecond(List<double[]> samples) {
        double meanX =
                samples.stream().mapToDouble(sample -> sample[0]).average().orElse(0);
        double meanY =
                samples.stream().mapToDouble(sample -> sample[1]).average().orElse(0);
        double covariance = samples.stream()
                .mapToDouble(sample -> (sample[0] - meanX) * (sample[1] - meanY))
                .sum();
        double variance = samples.stream()
                .mapToDouble(sample -> (sample[0] - meanX) * (sample[0] - meanX))
                .sum();
        return variance == 0 ? 0 : covariance / variance;
    }

    private static String url(String url) {
        return "{\"url\": \"%s\", \"sampling\": {\"rateFps\": 2}}".formatted(url);
    }

    private static String looped(Path clip) {
        return "{\"url\": \"%s\", \"loop\": true, \"sampling\": {\"rateFps\": 2}}".formatted(clip);
    }
}
