package io.roadwatch.detector.detect.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A model that somebody reviewed: what it is, under which licence, and where exactly it can be had.
 *
 * @param id what {@code roadwatch.detect.model} says
 * @param licence SPDX identifier
 * @param source where people read about it
 * @param url of the file; names a commit or a release, so that it cannot change
 * @param sizeBytes of the file
 * @param layout of its outputs; absent where it has to be recognised
 */
record CatalogueEntry(
        String id,
        String description,
        String licence,
        String source,
        URI url,
        String sha256,
        long sizeBytes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String layout) {

    CatalogueEntry {
        if (!"https".equals(url.getScheme()) || sizeBytes < 1) {
            throw new IllegalArgumentException(
                    "the model %s of the catalogue needs an https address and a size".formatted(id));
        }
        sha256 = new Sha256(sha256).hex();
    }

    RemoteModel remote() {
        return new RemoteModel(id, url, new Sha256(sha256), OptionalLong.of(sizeBytes));
    }
}
