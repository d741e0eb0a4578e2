package io.roadwatch.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Roadwatch;
import io.roadwatch.testbed.RtspCamera;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody opens the console for the first time, and gets as far as an alert that is dealt with. */
@Tag("chromium")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewcomerConsoleIT {

    private ConsoleBrowser browser;
    private Roadwatch roadwatch;

    @BeforeAll
    void start() {
        browser = new ConsoleBrowser();
        roadwatch = Roadwatch.ofItsOwn(Map.of());
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

    @AfterEach
    void leaveNoCamera() {
        for (String camera : new String[] {"crossing", "gate"}) {
            assertThat(roadwatch.deleteStream(camera).statusCode()).isIn(204, 404);
        }
    }

    @Test
    void fileBecomesACameraAnAlertItsEvidenceAndAnAcknowledgement() {
        try (ConsolePage console = browser.open(roadwatch)) {
            console.shows(console.find("camera-wall"), "No camera is declared yet.");
            console.shows(console.find("camera-wall"), "roadwatch.source.file-roots");

            CameraFormPart form = CameraFormPart.add(console)
                    .fill("cameraId", "crossing")
                    .fill("name", "The crossing")
                    .fill("url", Installation.demoClip().toString())
                    .unfold()
                    .tick("loop");
            form.probe();
            console.shows(form.said(), "h264, 960 × 540, 12.5 frames/s");
            form.save();

            Locator tile = console.tile("The crossing");
            console.shows(tile, "running");
            console.isPainted(tile);
            console.shows(console.find("alert-list li"), "The crossing");
            String alertId = console.find("alert-list li").first().getAttribute("data-alert");

            openTheEvidence(console);
            acknowledge(console, alertId);
            assertThat(console.complaints()).isEmpty();
        }
    }

    private static void openTheEvidence(ConsolePage console) {
        console.find("alert-list li a").first().click();
        Locator analysis = console.find("analysis-view");
        console.shows(analysis.locator(".chip"));
        assertThat(analysis).containsText(Pattern.compile("Model\\s*qwen"));
        assertThat(analysis).containsText(Pattern.compile("Tokens\\s*[\\d,]+ in, [\\d,]+ out"));
        console.isPainted(console.find("camera-view"));
        console.eventually(() -> assertThat(
                        ((Number) analysis.locator("img").first().evaluate("img => img.naturalWidth")).intValue())
                .as("width of the evidence")
                .isPositive());
    }

    /** Somebody else sees it at once. */
    private void acknowledge(ConsolePage console, String alertId) {
        try (ConsolePage colleague = browser.open(roadwatch)) {
            colleague.go("#/alerts");
            String alert = "li[data-alert=\"%s\"]".formatted(alertId);
            colleague.shows(colleague.find(alert), "Acknowledge");

            console.go("#/alerts");
            console.find(alert)
                    .getByText("Acknowledge", new Locator.GetByTextOptions().setExact(true))
                    .click();

            console.shows(console.find(alert), "✓ Acknowledged");
            colleague.shows(colleague.find(alert), "✓ Acknowledged");
        }
    }

    @Test
    @Tag("rtsp")
    void guardedRtspCameraIsProbedSeenAndItsPasswordNeverShown() {
        try (RtspCamera camera = RtspCamera.guarded(
                        Installation.freePort(), "digest", "bob", "s3same", Installation.demoClip());
                ConsolePage console = browser.open(roadwatch)) {
            CameraFormPart form = CameraFormPart.add(console)
                    .fill("cameraId", "gate")
                    .fill("url", camera.url() + "?token=s3cret")
                    .fill("username", "bob")
                    .fill("password", "s3same");
            form.probe();
            console.shows(form.said(), "The camera answers.");
            form.save();

            console.isPainted(console.tile("gate"));
            console.go("#/camera/gate");
            console.shows(console.find("camera-view"), "127.0.0.1:" + camera.port());
            console.button("Edit").click();
            console.shows(console.find("camera-form dialog"), "Leave empty to keep");
            assertThat(everythingOf(console)).contains("***").doesNotContain("s3same", "s3cret");
        }
    }

    /** All markup and all values, also those in shadow roots. */
    private static String everythingOf(ConsolePage console) {
        return (String) console.page().evaluate("""
                () => {
                  const all = root => [...root.querySelectorAll('*')].map(part =>
                    [...part.attributes].map(a => a.value).join(' ') + ' ' + (part.value ?? '') + (part.shadowRoot ? all(part.shadowRoot) : '')
                  ).join(' ') + (root.textContent ?? '');
                  return all(document.documentElement);
                }""");
    }
}
