package io.roadwatch.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a test needs of the machine. */
public final class Needs {

    private static final boolean IN_CI = "true".equals(System.getenv("CI"));

    private Needs() {}

    /** The folder of real models and clips; without it the test is skipped, in CI too. */
    public static Path assets() {
        Path assets = Optional.ofNullable(System.getenv("ROADWATCH_ASSETS"))
                .map(Path::of)
                .orElseGet(() -> Installation.ROOT.resolveSibling("shared").resolve("assets"));
        assumeTrue(
                Files.isDirectory(assets.resolve("video")),
                "skipped: no real models and clips; ROADWATCH_ASSETS names their folder");
        return assets;
    }

    /** The browser that shows the console; without it the test is skipped, but fails in CI. */
    public static Path chromium() {
        return program("/usr/bin/chromium", "chromium");
    }

    /** The tools for TypeScript that the build of the console brings along; without them the test is skipped, but fails in CI. */
    public static Path deno() {
        Path tools = Installation.ROOT.resolve("detector-service/node_modules/@deno");
        List<Path> found = List.of();
        if (Files.isDirectory(tools)) {
            try (Stream<Path> platforms = Files.list(tools)) {
                found = platforms
                        .map(platform -> platform.resolve("deno"))
                        .filter(Files::isExecutable)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (IN_CI) {
            assertThat(found)
                    .as("deno below %s, which the build puts there", tools)
                    .isNotEmpty();
        }
        assumeTrue(
                !found.isEmpty(),
                "skipped: no deno below %s; the build of detector-service puts it there".formatted(tools));
        return found.get(0);
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
