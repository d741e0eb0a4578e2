package io.roadwatch.launcher.options;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * A model that the detector can fetch by its name, of the detector's own catalogue.
 *
 * @param sizeBytes of the file
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownModel(String id, URI url, String sha256, long sizeBytes) {

    private static final String PREFERRED = "yolox-nano";
    private static final String CATALOGUE = "/io/roadwatch/detector/detect/catalogue/models.json";

    /** What the detector takes, where nobody names a model and this one can be had. */
    public static KnownModel preferred() {
        return all().stream()
                .filter(known -> known.id().equals(PREFERRED))
                .findFirst()
                .orElseThrow();
    }

    /** All that can be named. */
    static List<KnownModel> all() {
        try (InputStream stream = KnownModel.class.getResourceAsStream(CATALOGUE)) {
            return List.of(new ObjectMapper().readValue(Objects.requireNonNull(stream, CATALOGUE), KnownModel[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
