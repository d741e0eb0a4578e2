package io.roadwatch.detector.detect.catalogue;

import java.net.URI;
import java.util.OptionalLong;

/**
 * A model that has to be fetched.
 *
 * @param id for metrics and messages
 * @param url http or https; may hold a password or a token
 * @param sha256 of the whole file
 * @param sizeBytes of the whole file, where it is known beforehand
 */
record RemoteModel(String id, URI url, Sha256 sha256, OptionalLong sizeBytes) {

    /** The address without user-info and query, for people. */
    String shownUrl() {
        return WebAddress.shown(url);
    }

    @Override
    public String toString() {
        return "%s from %s".formatted(id, shownUrl());
    }
}
