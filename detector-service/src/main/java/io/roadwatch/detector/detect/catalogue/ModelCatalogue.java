package io.roadwatch.detector.detect.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.detector.detect.BundledModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The models that can be named. Never changes; safe for use by many threads. */
final class ModelCatalogue {

    private static final String RESOURCE = "models.json"; // the launcher reads it too

    /** Those that need not be fetched. */
    private static final List<String> BUNDLED = List.of(BundledModel.STARTER);

    private final List<CatalogueEntry> entries;

    ModelCatalogue(List<CatalogueEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The catalogue of this version of Roadwatch. */
    static ModelCatalogue builtIn() {
        try (InputStream stream = ModelCatalogue.class.getResourceAsStream(RESOURCE)) {
            return new ModelCatalogue(List.of(
                    new ObjectMapper().readValue(Objects.requireNonNull(stream, RESOURCE), CatalogueEntry[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<CatalogueEntry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Whether a model of that name comes with the service. */
    static boolean isBundled(String id) {
        return BUNDLED.contains(id);
    }

    /** All that can be named. */
    List<String> ids() {
        return Stream.concat(entries.stream().map(CatalogueEntry::id), BUNDLED.stream())
                .toList();
    }
}
