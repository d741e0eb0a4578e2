package io.roadwatch.detector.detect.catalogue;

import io.roadwatch.detector.detect.DetectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code roadwatch.detect.model} can say. */
sealed interface ModelReference {

    /** A file of this machine; whether it is there shows when it is read. */
    record LocalFile(Path path) implements ModelReference {}

    /** A file on a server. */
    record Remote(URI url) implements ModelReference {

        @Override
        public String toString() {
            return WebAddress.shown(url);
        }
    }

    /** A model of the catalogue. */
    record Named(CatalogueEntry entry) implements ModelReference {}

    /** A model that comes with the service. */
    record Bundled(String id) implements ModelReference {}

    /** A word that is neither a path nor the name of an ONNX file. */
    Pattern PLAIN_WORD = Pattern.compile("(?!.*\\.onnx$)[A-Za-z0-9][A-Za-z0-9._-]*");

    /**
     * Reads the setting. A file of the working directory wins over a model of the same name.
     *
     * @throws DetectException if it can be none of these
     */
    static ModelReference parse(String typed, ModelCatalogue catalogue) {
        if (WebAddress.looksLikeOne(typed)) {
            return remote(typed);
        }
        Path path = path(typed);
        if (!PLAIN_WORD.matcher(typed).matches() || Files.isRegularFile(path)) {
            return new LocalFile(path);
        }
        if (ModelCatalogue.isBundled(typed)) {
            return new Bundled(typed);
        }
        Optional<ModelReference> named = catalogue.find(typed).map(Named::new);
        return named.orElseThrow(() -> new DetectException(
                "The model '%s' is neither a file nor in the catalogue, which has: %s. Name a file, an http(s) address with roadwatch.detect.model-sha256, or one of these."
                        .formatted(typed, String.join(", ", catalogue.ids()))));
    }

    private static Remote remote(String typed) {
        try {
            return new Remote(WebAddress.parse(typed));
        } catch (IllegalArgumentException e) {
            throw new DetectException(
                    "The address in roadwatch.detect.model cannot be used: %s.".formatted(e.getMessage()));
        }
    }

    private static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new DetectException("The model file '%s' cannot be a file: %s.".formatted(typed, e.getReason()), e);
        }
    }
}
