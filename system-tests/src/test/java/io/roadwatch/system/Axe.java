package io.roadwatch.system;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accessibility checker axe-core, run in a page. It is evaluated, since the page takes no foreign script. */
final class Axe {

    private static final String SOURCE = source();

    private Axe() {}

    /** A line for each serious or critical violation: its rule, and where it is. */
    static List<?> seriousIn(Page page) {
        page.evaluate("() => {" + SOURCE + "}");
        return (List<?>) page.evaluate("""
                async () => {
                  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
                  return violations.filter(one => ['serious', 'critical'].includes(one.impact)).flatMap(one =>
                    one.nodes.slice(0, 3).map(node => `${one.id}: ${node.target.flat().join(' > ')}: ${node.failureSummary}`));
                }""");
    }

    private static String source() {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
