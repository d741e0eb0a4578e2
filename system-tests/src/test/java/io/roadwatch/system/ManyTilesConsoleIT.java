package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Roadwatch;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A wall of sixteen cameras. */
@Tag("chromium")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyTilesConsoleIT {

    private static final int CAMERAS = 16;
    private static final long MOST_BYTES = 300 * 1024;

    private ConsoleBrowser browser;
    private Roadwatch roadwatch;

    @BeforeAll
    void start() {
        browser = new ConsoleBrowser();
        roadwatch = Roadwatch.ofItsOwn(Map.of());
        for (int number = 1; number <= CAMERAS; number++) {
            String body = "{\"url\": \"%s\", \"loop\": true, \"sampling\": {\"rateFps\": 1}}"
                    .formatted(Installation.demoClip());
            assertThat(roadwatch
                            .putStream("camera-%02d".formatted(number), body)
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (roadwatch != null) {
            roadwatch.close();
        }
    }

    @Test
    void allTilesArePaintedByALightPageThatAsksNobodyElse() {
        try (ConsolePage console = browser.open(roadwatch, options -> options.setViewportSize(1920, 1400))) {
            for (Locator tile : console.tiles(CAMERAS)) {
                console.isPainted(tile);
            }

            assertThat(bytes(console.requests())).as("bytes of the first load").isBetween(1L, MOST_BYTES);
            assertThat(console.requests())
                    .allSatisfy(request -> assertThat(URI.create(request.url()))
                            .hasHost("127.0.0.1")
                            .hasPort(roadwatch.detectorPort()));
            assertThat(console.complaints()).isEmpty();
        }
    }

    /** As they came over the wire, compressed; those that are asked for again and again count too. */
    private static long bytes(Collection<Request> requests) {
        return List.copyOf(requests).stream()
                .mapToLong(request -> request.sizes().responseBodySize)
                .sum();
    }

    @Test
    void tilesOutOfSightGetNoPictures() {
        try (ConsolePage console = browser.open(roadwatch, options -> options.setViewportSize(1000, 500))) {
            console.tiles(CAMERAS);
            assertPicturesComeOfThoseInSight(console, "camera-01");

            console.tile("camera-16").scrollIntoViewIfNeeded();
            assertPicturesComeOfThoseInSight(console, "camera-16");

            console.go("#/health");
            console.shows(console.find("health-page [data-stage=read]"));
            console.eventually(() -> assertThat(console.feed().wanted()).isEmpty());
        }
    }

    private static void assertPicturesComeOfThoseInSight(ConsolePage console, String one) {
        console.eventually(
                () -> assertThat(console.feed().wanted()).contains(one).isEqualTo(inSight(console)));
        console.feed().forget();
        Set<String> delivered = new TreeSet<>();
        console.eventually(() -> {
            delivered.addAll(console.feed().camerasWithPictures());
            assertThat(delivered).containsAll(console.feed().wanted());
        });
        assertThat(delivered).isEqualTo(console.feed().wanted()).hasSizeLessThan(CAMERAS);
    }

    /** Those whose tiles are on the screen, or nearly so. */
    private static Set<String> inSight(ConsolePage console) {
        List<?> ids = (List<?>) console.find("camera-tile").evaluateAll("""
                tiles => tiles.filter(tile => {
                  const place = tile.getBoundingClientRect();
                  return place.bottom >= -80 && place.top <= innerHeight + 80;
                }).map(tile => tile.stream.cameraId)""");
        return ids.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
