package io.roadwatch.detector.api;

/** A body that clients send. {@link StrictBodyReader} reads it, and nobody else. */
interface RequestBody {}
