package io.roadwatch.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.roadwatch.testbed.Needs;
import io.roadwatch.testbed.Roadwatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A real Chromium without a screen. For one thread. */
final class ConsoleBrowser implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    ConsoleBrowser() {
        Path chromium = Needs.chromium();
        PlaywrightAssertions.setDefaultAssertionTimeout(ConsolePage.PATIENCE.toMillis());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
    }

    /** The console of somebody new, in English on a usual screen. */
    ConsolePage open(Roadwatch roadwatch) {
        return open(roadwatch, options -> options);
    }

    /** The console of somebody new, whose browser differs. */
    ConsolePage open(Roadwatch roadwatch, UnaryOperator<NewContextOptions> differences) {
        NewContextOptions usual = new NewContextOptions().setLocale("en-US").setViewportSize(1440, 900);
        return new ConsolePage(browser.newContext(differences.apply(usual)), roadwatch.detectorUrl());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
