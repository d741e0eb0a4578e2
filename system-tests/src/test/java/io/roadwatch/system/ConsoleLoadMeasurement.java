package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Roadwatch;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * A wall of sixteen live tiles for as long as wanted: how busy is the page's main thread, and does its memory grow? {@code benchmarks/console-load}
 * runs it. Detector and browser share the machine, so it also says how many pictures really came.
 */
class ConsoleLoadMeasurement {

    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("roadwatch.measure.seconds", 600));
    private static final int CAMERAS = 16;
    private static final int RATE_FPS = 5;

    /** @param heapBytes after a collection of garbage */
    private record Load(double taskSeconds, double heapBytes, double painted) {}

    @Test
    void sixteenTiles() {
        try (Roadwatch roadwatch = Roadwatch.ofItsOwn(Map.of("JAVA_TOOL_OPTIONS", ""));
                ConsoleBrowser browser = new ConsoleBrowser()) {
            for (int number = 1; number <= CAMERAS; number++) {
                String body = "{\"url\": \"%s\", \"loop\": true, \"sampling\": {\"rateFps\": %d}}"
                        .formatted(Installation.demoClip(), RATE_FPS);
                assertThat(roadwatch
                                .putStream("camera-%02d".formatted(number), body)
                                .statusCode())
                        .isEqualTo(201);
            }
            try (ConsolePage console = browser.open(roadwatch, options -> options.setViewportSize(1920, 1400))) {
                console.tiles(CAMERAS).forEach(console::isPainted);
                countPaintings(console);
                CDPSession session = console.page().context().newCDPSession(console.page());
                session.send("Performance.enable");
                long begun = System.nanoTime();
                Load first = load(session, console);
                await().pollInSameThread()
                        .pollInterval(Duration.ofSeconds(1))
                        .atMost(LENGTH.multipliedBy(2))
                        .until(() -> {
                            console.page().title(); // what the browser told meanwhile is not piled up
                            return System.nanoTime() - begun > LENGTH.toNanos();
                        });
                Load last = load(session, console);
                report(first, last, (System.nanoTime() - begun) / 1e9);
            }
        }
    }

    private static void countPaintings(ConsolePage console) {
        console.find("live-picture").evaluateAll("""
                pictures => {
                  window.painted = 0;
                  pictures.forEach(picture => picture.addEventListener('painted', () => window.painted++));
                }""");
    }

    private static Load load(CDPSession session, ConsolePage console) {
        session.send("HeapProfiler.collectGarbage");
        JsonObject metrics = session.send("Performance.getMetrics");
        double painted = ((Number) console.page().evaluate("() => window.painted")).doubleValue();
        return new Load(metric(metrics, "TaskDuration"), metric(metrics, "JSHeapUsedSize"), painted);
    }

    private static double metric(JsonObject metrics, String name) {
        return StreamSupport.stream(metrics.getAsJsonArray("metrics").spliterator(), false)
                .map(metric -> metric.getAsJsonObject())
                .filter(metric -> metric.get("name").getAsString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("value")
                .getAsDouble();
    }

    private static void report(Load first, Load last, double seconds) {
        System.out.printf(
                Locale.ROOT,
                "%d tiles for %.0f s: %.1f pictures per second painted, main thread busy %.1f %%, JS heap %.1f MB, then %.1f MB%n",
                CAMERAS,
                seconds,
                (last.painted() - first.painted()) / seconds,
                (last.taskSeconds() - first.taskSeconds()) / seconds * 100,
                first.heapBytes() / 1e6,
                last.heapBytes() / 1e6);
    }
}
