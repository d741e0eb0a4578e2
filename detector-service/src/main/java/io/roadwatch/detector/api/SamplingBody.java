package io.roadwatch.detector.api;

import io.roadwatch.detector.source.Sampling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Either a rate or an interval. */
record SamplingBody(
        @Schema(description = "analysed frames per second, above 0 and at most 120") @Nullable
        Double rateFps,

        @Schema(description = "ISO-8601 duration between two analysed frames, e.g. PT1.8S; at most an hour") @Nullable
        String interval) {

    Sampling toSampling() {
        if (rateFps != null && interval == null) {
            return Sampling.ofRate(rateFps);
        }
        if (rateFps == null && interval != null) {
            return new Sampling(Durations.parse("sampling.interval", interval));
        }
        throw ProblemType.INVALID_STREAM.because("sampling needs either rateFps or interval.");
    }
}
