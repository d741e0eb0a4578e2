package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a test needs of the machine. */
final class Needs {

    private static final boolean IN_CI = "true".equals(System.getenv("CI"));

    private Needs() {}

    /** The folder of real models and clips; without it the test is skipped, in CI too. */
    static Path assets() {
        Path assets = Optional.ofNullable(System.getenv("ROADWATCH_ASSETS"))
                .map(Path::of)
                .orElseGet(() -> Installation.ROOT.resolveSibling("shared").resolve("assets"));
        assumeTrue(
                Files.isDirectory(assets.resolve("video")),
                "skipped: no real models and clips; ROADWATCH_ASSETS names their folder");
        return assets;
    }

    /** The browser that shows the console; without it the test is skipped, but fails in CI. */
    static Path chromium() {
        return program("/usr/bin/chromium", "chromium");
    }

    /** A program of this machine; without it the test is skipped, but fails in CI. */
    static Path program(String path, String debianPackage) {
        boolean there = Files.isExecutable(Path.of(path));
        if (IN_CI) {
            assertThat(there).as("%s (Debian package %s)", path, debianPackage).isTrue();
        }
        assumeTrue(there, "skipped: %s is not installed (Debian package %s)".formatted(path, debianPackage));
        return Path.of(path);
    }
}
