package io.roadwatch.detector.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the real models, clips and pictures that some tests need. They are not part of the product: {@code ROADWATCH_ASSETS}
 * names their folder, or it is {@code shared/assets} beside one of the folders above the working directory.
 */
public final class Assets {

    private Assets() {}

    /** The file or folder of that name; where it is absent, the calling test is skipped and says why. */
    public static Path require(String relative) {
        Optional<Path> found = root().map(root -> root.resolve(relative)).filter(Files::exists);
        Assumptions.assumeTrue(
                found.isPresent(), () -> "skipped: no " + relative + " in $ROADWATCH_ASSETS or shared/assets");
        return found.orElseThrow();
    }

    private static Optional<Path> root() {
        String configured = System.getenv("ROADWATCH_ASSETS");
        if (configured != null && !configured.isBlank()) {
            return Optional.of(Path.of(configured));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path assets = folder.resolve("shared").resolve("assets");
            if (Files.isDirectory(assets)) {
                return Optional.of(assets);
            }
        }
        return Optional.empty();
    }
}
