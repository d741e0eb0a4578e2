package io.roadwatch.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ThrowingRunnable;

/** The console as one person has it open, in a browser profile of its own. */
final class ConsolePage implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ConsoleFeed feed;

    ConsolePage(BrowserContext context, String origin) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE.toMillis());
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(requests::add);
        feed = new ConsoleFeed(page);
        page.navigate(origin + "/");
        assertThat(find(".state")).hasAttribute("data-state", "open");
    }

    Page page() {
        return page;
    }

    /** What went wrong in the page, refused contents among it. */
    List<String> complaints() {
        return complaints;
    }

    List<Request> requests() {
        return requests;
    }

    ConsoleFeed feed() {
        return feed;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator tile(String cameraName) {
        return find("camera-tile").filter(new Locator.FilterOptions().setHasText(cameraName));
    }

    /** All tiles, as soon as there are so many. */
    List<Locator> tiles(int count) {
        assertThat(find("camera-tile")).hasCount(count);
        return find("camera-tile").all();
    }

    /** Goes to a page by its address, as a link would. */
    void go(String hash) {
        page.evaluate("hash => { location.hash = hash; }", hash);
    }

    void shows(Locator part) {
        shows(part, "");
    }

    /** Waits until the part is seen and has the words. */
    void shows(Locator part, String words) {
        assertThat(part.first()).isVisible();
        assertThat(part.first()).containsText(words);
    }

    void lacks(Locator part) {
        assertThat(part).hasCount(0);
    }

    /** Waits in the thread of the browser, which is the only one that may use it. */
    void eventually(ThrowingRunnable fact) {
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(100))
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    page.title(); // what the browser told meanwhile is heard during a call
                    fact.run();
                });
    }

    /** Waits until a picture is on the canvas of that part, and boxes over it. */
    void isPainted(Locator part) {
        eventually(() -> {
            Painted painted = painted(part);
            assertThat(painted.lit()).as("part of the canvas that is not black").isGreaterThan(0.3);
            assertThat(painted.boxPixels()).as("pixels of boxes").isPositive();
        });
    }

    /** @param lit part of the pixels that are not nearly black */
    record Painted(double lit, int boxPixels) {}

    Painted painted(Locator part) {
        Object seen = part.locator("canvas").first().evaluate("""
                canvas => {
                  if (canvas.width === 0 || canvas.height === 0) return { lit: 0, boxes: 0 };
                  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  let lit = 0, boxes = 0;
                  for (let i = 0; i < pixels.length; i += 4) {
                    const [r, g, b] = [pixels[i], pixels[i + 1], pixels[i + 2]];
                    if (r + g + b > 60) lit++;
                    if (Math.abs(r - 53) < 12 && Math.abs(g - 224) < 12 && Math.abs(b - 122) < 12) boxes++;
                  }
                  return { lit: lit * 4 / pixels.length, boxes };
                }""");
        Map<?, ?> values = (Map<?, ?>) seen;
        return new Painted(((Number) values.get("lit")).doubleValue(), ((Number) values.get("boxes")).intValue());
    }

    /** What sticks out of the screen to a side, outside of what can be scrolled by itself. */
    List<?> tooWide() {
        return (List<?>) page.evaluate("""
                () => {
                  const found = [];
                  const look = root => {
                    for (const part of root.children) {
                      const style = getComputedStyle(part), place = part.getBoundingClientRect();
                      if (style.display !== 'none' && place.width > 0 && !part.classList.contains('skip')
                          && (place.right > innerWidth + 1 || place.left < -1)) {
                        found.push(`${part.localName}.${part.className} from ${place.left} to ${place.right}`);
                      }
                      if (style.overflowX === 'visible') look(part.shadowRoot ?? part);
                    }
                  };
                  look(document.body);
                  const { scrollWidth, clientWidth } = document.documentElement;
                  return scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide on ${clientWidth}`, ...found].slice(0, 9) : found;
                }""");
    }

    @Override
    public void close() {
        context.close();
    }
}
