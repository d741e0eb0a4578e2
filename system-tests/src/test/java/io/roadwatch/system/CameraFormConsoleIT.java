package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Roadwatch;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cameras are declared, changed, stopped and removed in the console, and what is refused is refused in words that help. */
@Tag("chromium")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CameraFormConsoleIT {

    private static final String CAMERA = "crossing";

    private ConsoleBrowser browser;
    private Roadwatch roadwatch;
    private ConsolePage console;

    @BeforeAll
    void start() {
        browser = new ConsoleBrowser();
        roadwatch = Roadwatch.ofItsOwn(Map.of());
        console = browser.open(roadwatch);
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
    void backToAnEmptyWall() {
        for (String camera : new String[] {CAMERA, "second"}) {
            assertThat(roadwatch.deleteStream(camera).statusCode()).isIn(204, 404);
        }
        console.go("#/");
        console.shows(console.find("camera-wall"), "No camera is declared yet.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://camera.example/x",
                "http://169.254.169.254/latest/meta-data",
                "http://2852039166/",
                "/etc/passwd",
                "nowhere",
                "rtsp://bob:s3same@169.254.169.254/main"
            })
    void addressThatIsRefusedIsRefusedInTheServicesOwnWords(String address) throws Exception {
        JsonNode problem = new ObjectMapper()
                .readTree(roadwatch
                        .putStream("x", "{\"url\": \"%s\"}".formatted(address))
                        .body());
        CameraFormPart form = CameraFormPart.add(console).fill("cameraId", "x").fill("url", address);

        form.trySave();

        console.shows(form.fault(), problem.path("detail").asText());
        assertThat(form.fault().innerText()).isNotBlank().doesNotContain("s3same", "Exception");
        form.probe();
        console.shows(form.fault(), problem.path("detail").asText());
        form.cancel();
    }

    @Test
    void fileThatCannotBeReadIsNamedAsSuch() {
        CameraFormPart form = CameraFormPart.add(console)
                .fill("cameraId", CAMERA)
                .fill(
                        "url",
                        Installation.demoClip().resolveSibling("missing.mp4").toString());

        form.trySave();

        console.shows(form.fault(), "no such file");
        form.cancel();
    }

    @Test
    void formThatIsNotFilledInSaysWhatIsMissing() {
        CameraFormPart form = CameraFormPart.add(console);
        form.trySave();
        console.shows(form.fault(), "Give the camera an id.");
        form.fill("cameraId", "a b").trySave();
        console.shows(form.fault(), "An id has 1 to 64 letters");
        form.fill("cameraId", CAMERA).trySave();
        console.shows(form.fault(), "Give the address of the camera.");
        form.fill("url", "/x").fill("rateFps", "fast").trySave();
        console.shows(form.fault(), "Analyses per second");
        form.cancel();
    }

    @Test
    void nameIsChangedWhileTheCameraRunsOnAndKeepsItsAddress() {
        declare();
        console.go("#/camera/" + CAMERA);
        console.isPainted(console.find("camera-view"));
        JsonNode before = roadwatch.state(CAMERA);

        CameraFormPart.edit(console).fill("name", "The northern crossing").save();

        console.shows(console.find("camera-view h1"), "The northern crossing");
        JsonNode after = roadwatch.state(CAMERA);
        assertThat(after.path("name").asText()).isEqualTo("The northern crossing");
        assertThat(after.path("url")).isEqualTo(before.path("url"));
        assertThat(after.path("state").asText()).isEqualTo("running");
        assertThat(after.path("since")).as("runs since").isEqualTo(before.path("since"));
    }

    @Test
    void goodLineOfAListIsAddedAndTheBadOneSaysWhy() {
        String clip = Installation.demoClip().toString();
        console.button("Add many").click();
        console.find("many-form textarea").fill("""
                # north
                second, %s, Second crossing
                bad, ftp://camera.example/x
                """.formatted(clip));

        console.button("Add 2").click();

        Locator outcome = console.find("many-form [role=status]");
        console.shows(outcome, "1 added, 1 refused");
        console.shows(outcome.locator("li"), "Line 3, bad:");
        console.button("Close").click();
        console.shows(console.tile("Second crossing"));
    }

    @Test
    void cameraIsStoppedStartedAndRemoved() {
        declare();
        console.go("#/camera/" + CAMERA);
        Locator state = console.find("camera-view .row [role=status]");
        console.shows(state, "running");

        console.button("Stop").click();
        console.shows(state, "stopped");
        console.button("Start").click();
        console.shows(state, "running");
        console.page().onceDialog(Dialog::accept);
        console.button("Remove").click();

        console.shows(console.find("camera-wall"), "No camera is declared yet.");
        assertThat(roadwatch.stream(CAMERA).statusCode()).isEqualTo(404);
    }

    private void declare() {
        String body = "{\"url\": \"%s\", \"loop\": true}".formatted(Installation.demoClip());
        assertThat(roadwatch.putStream(CAMERA, body).statusCode()).isEqualTo(201);
    }
}
