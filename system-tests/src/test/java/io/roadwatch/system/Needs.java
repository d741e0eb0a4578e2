package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a test needs of the machine. */
public final class Needs {

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

    /** A program of this machine; without it the test is skipped, but fails in CI. */
    public static Path program(String path, String debianPackage) {
        met(
                Files.isExecutable(Path.of(path)),
                "%s is not installed (Debian package %s)".formatted(path, debianPackage));
        return Path.of(path);
    }

    /** Something that can be had in CI; without it the test is skipped, but fails there. */
    public static void met(boolean need, String otherwise) {
        if (IN_CI) {
            assertThat(need).as(otherwise).isTrue();
        }
        assumeTrue(need, "skipped: " + otherwise);
    }
}
