package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Roadwatch;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, places and answers that are meant to run in the page, or to push it out of shape, are shown as the text that they are. */
@Tag("chromium")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileConsoleIT {

    private static final String CAMERA = "crossing";
    private static final String MARKUP = "<img src=x onerror=\"window.hostile=1\"><script>window.hostile=1</script>";
    private static final String TURNED = "\u202E\u05D0\u05D1\u200F";
    private static final String NAME = fitting(MARKUP + TURNED + "\uD83D\uDEA6", 200);
    private static final String PLACE = fitting(MARKUP + TURNED + "\uD83D\uDEA6", 1_000);

    private ConsoleBrowser browser;
    private Roadwatch roadwatch;

    private static String fitting(String text, int length) {
        return text + "W".repeat(length - text.length());
    }

    @BeforeAll
    void start() {
        browser = new ConsoleBrowser();
        roadwatch = Roadwatch.ofItsOwn(Map.of());
        roadwatch.setFaults("{\"faults\":[{\"kind\":\"spoil\",\"defect\":\"hostile_texts\"}]}");
        ObjectNode camera = new ObjectMapper()
                .createObjectNode()
                .put("url", Installation.demoClip().toString())
                .put("loop", true)
                .put("name", NAME)
                .put("context", PLACE);
        assertThat(roadwatch.putStream(CAMERA, camera.toString()).statusCode()).isEqualTo(201);
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

    @ParameterizedTest
    @CsvSource({"1440, 900", "390, 844"})
    void hostileTextsAreShownAndNothingElse(int width, int height) {
        try (ConsolePage console = browser.open(roadwatch, options -> options.setViewportSize(width, height))) {
            console.shows(console.find("alert-list li p"), MARKUP);
            console.shows(console.find("camera-tile b"), MARKUP);
            assertHarmless(console);

            console.find("alert-list li a").first().click();
            console.shows(console.find("analysis-view"), MARKUP);
            console.shows(console.find("camera-view h1"), MARKUP);
            console.find("analysis-view summary").click();
            console.shows(console.find("analysis-view pre"), "onerror");
            assertHarmless(console);

            CameraFormPart form = CameraFormPart.edit(console);
            assertThat(console.find("camera-form [name=context]").inputValue()).isEqualTo(PLACE);
            assertHarmless(console);
            form.cancel();

            console.go("#/alerts");
            console.shows(console.find("alerts-page li p"), MARKUP);
            assertHarmless(console);
            assertThat(console.complaints()).isEmpty();
        }
    }

    private static void assertHarmless(ConsolePage console) {
        assertThat(console.page().evaluate("() => window.hostile ?? 'nothing ran'"))
                .isEqualTo("nothing ran");
        assertThat(console.find("img[src=x]").count()).isZero();
        assertThat(console.tooWide()).isEmpty();
    }
}
