package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Roadwatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Draws the pictures of docs/console.md: every page in both themes, with the demo scene. Not a test; {@code docs/draw-console} runs
 * it.
 */
class ConsolePictures {

    private static final Path IMAGES = Installation.ROOT.resolve("docs/images");
    private static final List<String> RUNNING = List.of("East crossing", "North gate", "West crossing");
    private static final List<String> PAGES = List.of("wall", "camera", "alerts", "health");

    @Test
    void everyPageInBothThemes() {
        try (Roadwatch roadwatch = Roadwatch.ofItsOwn(Map.of());
                ConsoleBrowser browser = new ConsoleBrowser()) {
            declare(roadwatch);
            for (ColorScheme theme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                try (ConsolePage console = browser.open(
                        roadwatch, options -> options.setColorScheme(theme).setViewportSize(1400, 900))) {
                    RUNNING.forEach(name -> console.isPainted(console.tile(name)));
                    PAGES.forEach(page -> draw(console, page, theme.name().toLowerCase(Locale.ROOT)));
                }
            }
            try (ConsolePage phone = browser.open(
                    roadwatch,
                    options -> options.setLocale("zh-CN")
                            .setColorScheme(ColorScheme.DARK)
                            .setViewportSize(390, 844))) {
                phone.isPainted(phone.tile(RUNNING.get(0)));
                save(phone, "phone");
            }
        }
    }

    private static void declare(Roadwatch roadwatch) {
        String demo = "{\"url\": \"%s\", \"loop\": true, \"name\": \"%s\"}";
        RUNNING.forEach(name -> assertThat(roadwatch
                        .putStream(
                                name.replace(' ', '-').toLowerCase(Locale.ROOT),
                                demo.formatted(Installation.demoClip(), name))
                        .statusCode())
                .isEqualTo(201));
        roadwatch.putStream("south-gate", "{\"url\": \"rtsp://127.0.0.1:9/main\", \"name\": \"South gate\"}");
    }

    private static void draw(ConsolePage console, String page, String theme) {
        switch (page) {
            case "wall" -> console.shows(console.find("alert-list li").nth(3));
            case "camera" -> {
                console.find("alert-list li a").first().click();
                console.shows(console.find("analysis-view img"));
                console.isPainted(console.find("camera-view"));
            }
            case "alerts" -> {
                console.go("#/alerts");
                console.shows(console.find("alerts-page li"));
            }
            default -> {
                console.go("#/health");
                console.eventually(() -> assertThat(console.find("flow-picture [data-stage=called] .bar")
                                .textContent())
                        .containsPattern("[1-9]"));
            }
        }
        save(console, page + "-" + theme);
    }

    private static void save(ConsolePage console, String name) {
        console.page()
                .screenshot(new ScreenshotOptions()
                        .setPath(IMAGES.resolve("console-" + name + ".jpg"))
                        .setType(ScreenshotType.JPEG)
                        .setQuality(80)
                        .setFullPage(!name.startsWith("wall") && !name.startsWith("alerts") && !name.equals("phone")));
    }
}
