package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Roadwatch;
import io.roadwatch.testbed.RtspCamera;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Something is broken: the console says what, what will be done, and shows by itself when it is mended. */
@Tag("chromium")
@Tag("rtsp")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroubledConsoleIT {

    private static final String CAMERA = "gate";

    @TempDir
    static Path state;

    private ConsoleBrowser browser;
    private Roadwatch roadwatch;
    private RtspCamera camera;
    private ConsolePage console;

    @BeforeAll
    void start() {
        browser = new ConsoleBrowser();
        camera = RtspCamera.playing(Installation.freePort(), Installation.demoClip());
        roadwatch = Roadwatch.ofItsOwn(Map.of(
                "ROADWATCH_SOURCE_STATE_DIR", state.toString(),
                "ROADWATCH_PIPELINE_RECONNECT_SHORTEST_PAUSE", "3s",
                "ROADWATCH_PIPELINE_RECONNECT_LONGEST_PAUSE", "3s"));
        roadwatch.putStream(CAMERA, "{\"url\": \"%s\", \"name\": \"Gate\"}".formatted(camera.url()));
        console = browser.open(roadwatch);
        console.isPainted(console.tile("Gate"));
    }

    @AfterEach
    void allIsWellAgain() {
        console.go("#/");
        console.shows(console.tile("Gate"), "running");
    }

    @AfterAll
    void stop() {
        for (AutoCloseable part : new AutoCloseable[] {browser, roadwatch, camera}) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void tileOfADeadCameraTellsTheReasonAndTheNextAttempt() {
        int port = camera.port();
        camera.close();

        Locator cover = console.tile("Gate").locator(".cover");
        console.shows(cover, "waiting to reconnect");
        console.shows(cover, "Next attempt in");
        assertThat(cover.innerText())
                .contains(roadwatch.state(CAMERA).path("reason").asText(" "));

        camera = RtspCamera.playing(port, Installation.demoClip());
        console.lacks(cover);
        console.isPainted(console.tile("Gate"));
    }

    @Test
    void analyzerThatIsDownIsNamedWithTheRemedy() {
        console.go("#/health");
        console.shows(console.find("health-page [data-stage=answered]"));
        roadwatch.killAnalyzer();

        Locator fault = console.find("health-page li[data-weight=fault]")
                .filter(new Locator.FilterOptions().setHasText("The analyzer does not answer at"));
        console.shows(fault, "Start the analyzer");

        roadwatch.restartAnalyzer();
        console.lacks(fault);
        console.shows(console.find("llm-facts"), "Model in use");
    }

    @Test
    void lostDetectorIsSaidAndThePageComesBackByItself() {
        console.page().evaluate("() => { window.neverLoadedAnew = true; }");

        roadwatch.crashDetector(() -> console.shows(console.find(".state"), "Connection lost, coming back"));

        console.shows(console.find(".state"), "Live");
        console.shows(console.tile("Gate"), "running");
        console.isPainted(console.tile("Gate"));
        assertThat(console.page().evaluate("() => window.neverLoadedAnew")).isEqualTo(true);
    }
}
