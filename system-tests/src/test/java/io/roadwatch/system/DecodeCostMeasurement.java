package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roadwatch.testbed.Metrics;
import io.roadwatch.testbed.Needs;
import io.roadwatch.testbed.Roadwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What decoding costs, by policy: CPU seconds of the readers per minute of stream, from {@code roadwatch_decode_seconds_total}
 * of the packaged detector. Prints the table of docs/streams.md; {@code benchmarks/decode-cost} runs it. Measures, and asserts
 * only that every stream ran.
 */
class DecodeCostMeasurement {

    private static final Duration MEASURED = Duration.ofSeconds(Long.getLong("roadwatch.measure.seconds", 60));
    private static final List<String> POLICIES = List.of("all", "nonref", "keyframes", "auto");
    private static final Map<String, String> SAMPLINGS =
            Map.of("5/s", "{\"interval\": \"PT0.2S\"}", "1 per 1.8 s", "{\"interval\": \"PT1.8S\"}");

    @TempDir
    Path folder;

    @Test
    void decodeCost() throws IOException, InterruptedException {
        Path assets = Needs.assets();
        Path source = assets.resolve("video/busy-intersection-h264.mp4");
        Map<String, Path> material = new LinkedHashMap<>();
        material.put("640x360", encoded(source, "640:360"));
        material.put("1920x1080", encoded(source, "1920:1080"));
        System.out.printf(
                "CPU seconds per stream-minute, H.264 at 25 frames/s, keyframe every 2 s, %d s each%n%n"
                        + "| material | sampling | %s |%n|---|---|%s%n",
                MEASURED.toSeconds(), String.join(" | ", POLICIES), "---|".repeat(POLICIES.size()));
        for (Map.Entry<String, Path> clip : material.entrySet()) {
            for (String sampling : List.of("5/s", "1 per 1.8 s")) {
                measure(assets, clip.getKey(), clip.getValue(), sampling);
            }
        }
    }

    /** The four policies side by side, so that they share whatever else the machine does. */
    private void measure(Path assets, String size, Path clip, String sampling) {
        try (Roadwatch roadwatch =
                new Roadwatch(assets, Map.of(), Map.of("ROADWATCH_SOURCE_FILE_ROOTS", folder.toString()))) {
            for (String policy : POLICIES) {
                String body = "{\"url\": \"%s\", \"loop\": true, \"decodePolicy\": \"%s\", \"sampling\": %s}"
                        .formatted(clip, policy, SAMPLINGS.get(sampling));
                assertThat(roadwatch.putStream(policy, body).statusCode()).isEqualTo(201);
            }
            for (String policy : POLICIES) { // one round, so that auto has measured the keyframe gap
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> roadwatch.state(policy).at("/frames/read").asLong() > 300);
            }
            Metrics before = Metrics.of(roadwatch.metrics(roadwatch.detectorPort()));
            long begun = System.nanoTime();
            await().pollInterval(Duration.ofSeconds(1))
                    .atMost(MEASURED.plusSeconds(10))
                    .until(() -> System.nanoTime() - begun > MEASURED.toNanos());
            Metrics after = Metrics.of(roadwatch.metrics(roadwatch.detectorPort()));
            double minutes = (System.nanoTime() - begun) / 60e9;
            StringBuilder row = new StringBuilder("| %s | %s |".formatted(size, sampling));
            for (String policy : POLICIES) {
                double cpuSeconds = delta(before, after, "roadwatch_decode_seconds_total@" + policy) / minutes;
                double rate = delta(before, after, "detection_total@" + policy) / minutes / 60;
                row.append(String.format(Locale.ROOT, " %.2f (%.2f/s) |", cpuSeconds, rate));
                assertThat(cpuSeconds).as(policy).isPositive();
            }
            System.out.println(row);
        }
    }

    private static double delta(Metrics before, Metrics after, String series) {
        return after.sum(series) - before.sum(series);
    }

    private Path encoded(Path source, String size) throws IOException, InterruptedException {
        Path ffmpeg = Needs.program("/usr/bin/ffmpeg", "ffmpeg");
        Path target = folder.resolve(size.replace(':', 'x') + ".mp4");
        int status = new ProcessBuilder(
                        ffmpeg.toString(),
                        "-loglevel",
                        "error",
                        "-i",
                        source.toString(),
                        "-vf",
                        "scale=" + size,
                        "-c:v",
                        "libx264",
                        "-preset",
                        "veryfast",
                        "-crf",
                        "25",
                        "-g",
                        "50",
                        "-keyint_min",
                        "50",
                        "-sc_threshold",
                        "0",
                        "-an",
                        target.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(status).as("ffmpeg").isZero();
        assertThat(Files.size(target)).isPositive();
        return target;
    }
}
