package io.roadwatch.detector.detect;

/** A model that is here and can be read: a file, or one that comes with the service. */
public sealed interface ModelSource permits ModelFile, BundledModel {

    /** For metrics and messages. */
    String id();

    /** SHA-256 of the content, in hexadecimal. */
    String sha256();

    /** Where it is, for people. */
    String where();
}
