package io.roadwatch.detector.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A stream as the API tells of it: as declared, and what it is doing. */
record StreamView(
        @JsonUnwrapped Declared declared, @JsonUnwrapped Activity activity) {}
