package io.roadwatch.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Roadwatch;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The console serves whoever comes: on a telephone, in two languages, in the dark, with a screen reader, without a mouse. */
@Tag("chromium")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibleConsoleIT {

    private static final String DARK = "rgb(15, 19, 24)";
    private static final String LIGHT = "rgb(242, 244, 247)";

    private static final int MOST_TABS = 60;

    private ConsoleBrowser browser;
    private Roadwatch roadwatch;
    private String analysisHash;

    @BeforeAll
    void start() {
        browser = new ConsoleBrowser();
        roadwatch = Roadwatch.ofItsOwn(Map.of());
        for (String name : List.of("The crossing", "South", "North")) { // several, so that alerts come soon
            String body =
                    "{\"url\": \"%s\", \"name\": \"%s\", \"loop\": true}".formatted(Installation.demoClip(), name);
            assertThat(roadwatch.putStream(name.replace(' ', '-'), body).statusCode())
                    .isEqualTo(201);
        }
        try (ConsolePage console = browser.open(roadwatch)) {
            console.shows(console.find("alert-list li").nth(2));
            analysisHash = console.find("alert-list li a").first().getAttribute("href");
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
    void nothingSticksOutOnATelephone() {
        try (ConsolePage console = browser.open(
                roadwatch, options -> options.setViewportSize(390, 844).setHasTouch(true))) {
            visitAll(console, place -> assertThat(console.tooWide()).as(place).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"DARK", "LIGHT"})
    void axeFindsNothingSerious(ColorScheme scheme) {
        try (ConsolePage console = browser.open(roadwatch, options -> options.setColorScheme(scheme))) {
            visitAll(
                    console,
                    place -> assertThat(Axe.seriousIn(console.page())).as(place).isEmpty());
        }
    }

    private interface Look {
        void at(String place);
    }

    private void visitAll(ConsolePage console, Look look) {
        console.isPainted(console.tile("The crossing"));
        console.shows(console.find("alert-list li"));
        look.at("wall");
        CameraFormPart form = CameraFormPart.add(console).unfold();
        form.trySave();
        console.shows(form.fault(), "Give the camera an id.");
        look.at("form of a camera");
        form.cancel();
        console.button("Add many").click();
        console.shows(console.find("many-form dialog"));
        look.at("form of many cameras");
        console.button("Cancel").click();
        console.go(analysisHash);
        console.shows(console.find("analysis-view .chip"));
        console.isPainted(console.find("camera-view"));
        console.find("analysis-view summary").click();
        look.at("camera with an analysis");
        console.go("#/alerts");
        console.shows(console.find("alerts-page li"));
        look.at("alerts");
        console.go("#/health");
        console.shows(console.find("health-page [data-stage=answered]"));
        console.shows(console.find("llm-facts meter, llm-facts table"));
        look.at("health");
    }

    @Test
    void languageIsThatOfTheBrowserUntilAnotherIsChosen() {
        try (ConsolePage console = browser.open(roadwatch, options -> options.setLocale("zh-CN"))) {
            assertThat(console.find("html")).hasAttribute("lang", "zh-CN");
            console.shows(console.find("camera-wall"), "添加摄像头");

            console.button("English").click();
            console.shows(console.find("camera-wall"), "Add camera");
            console.page().reload();

            console.shows(console.find("camera-wall"), "Add camera");
            assertThat(console.find("html")).hasAttribute("lang", "en");
        }
    }

    @Test
    void coloursAreThoseOfTheSystemUntilOthersAreChosen() {
        UnaryOperator<NewContextOptions> dark = options -> options.setColorScheme(ColorScheme.DARK);
        try (ConsolePage console = browser.open(roadwatch, dark)) {
            Locator body = console.find("body");
            assertThat(body).hasCSS("background-color", DARK);

            console.page().getByLabel("Colours").selectOption(new SelectOption().setValue("light"));
            assertThat(body).hasCSS("background-color", LIGHT);
            console.page().reload();

            assertThat(body).hasCSS("background-color", LIGHT);
        }
    }

    @Test
    void keyboardAloneReachesWhatThereIs() {
        try (ConsolePage console = browser.open(roadwatch)) {
            console.shows(console.find("alert-list li"));
            for (String words : List.of("Skip to", "Wall", "Alerts", "Health", "Add camera", "The crossing", "South")) {
                tabTo(console, named(words));
            }
            tabTo(console, "part.dataset.alert !== undefined");

            console.page().keyboard().press("Enter");
            console.shows(console.find("analysis-view"));
        }
    }

    @Test
    void keysGoThroughTheAlertsAcknowledgeAndOpenThem() {
        try (ConsolePage console = browser.open(roadwatch)) {
            console.go("#/alerts");
            Locator alerts = console.find("alerts-page li");
            console.shows(alerts.nth(2));
            alerts.first().focus();
            String first = focused(console);
            console.page().keyboard().press("j");
            String second = focused(console);
            assertThat(second).isNotEqualTo(first);
            console.page().keyboard().press("k");
            assertThat(focused(console)).isEqualTo(first);

            console.page().keyboard().press("a");
            console.shows(console.find("li[data-alert=\"%s\"]".formatted(first)), "✓ Acknowledged");
            assertThat(focused(console)).isEqualTo(first);
            console.page().keyboard().press("Enter");
            console.shows(console.find("analysis-view"));
        }
    }

    /** Presses Tab until what has the focus fits; fails when that is nowhere. */
    private static void tabTo(ConsolePage console, String what) {
        for (int presses = 0; presses < MOST_TABS; presses++) {
            console.page().keyboard().press("Tab");
            if (Boolean.TRUE.equals(ofFocused(console, what))) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach what fits " + what);
    }

    private static String named(String words) {
        return "(part.getAttribute('aria-label') ?? part.textContent.trim()).startsWith('%s')".formatted(words);
    }

    private static String focused(ConsolePage console) {
        return (String) ofFocused(console, "part.dataset.alert");
    }

    /** Says something of the part that has the focus. */
    private static Object ofFocused(ConsolePage console, String what) {
        return console.page().evaluate("""
                () => {
                  let part = document.activeElement;
                  while (part?.shadowRoot?.activeElement) part = part.shadowRoot.activeElement;
                  return part ? %s : null;
                }""".formatted(what));
    }
}
