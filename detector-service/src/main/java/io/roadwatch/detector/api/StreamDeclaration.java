package io.roadwatch.detector.api;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.Playback;
import io.roadwatch.detector.source.Sampling;
import io.roadwatch.detector.source.StreamPolicy;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.source.StreamSpec.WireId;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a declaration.
 *
 * @param cameraId needed where the path does not name the camera
 * @param url {@code rtsp://}, {@code http://} or a file where files are allowed
 * @param loop a file begins again at its end; default false
 * @param paced a file is played in real time; default true
 * @param sampling default as configured
 */
record StreamDeclaration(
        @Nullable String cameraId,

        @NotBlank(message = "is needed: the address of the camera or the path of a file")
        String url,

        @Nullable Boolean loop,
        @Nullable Boolean paced,
        @Nullable SamplingBody sampling) {

    /** Either a rate or an interval. */
    record SamplingBody(
            @Schema(description = "analysed frames per second, above 0 and at most 120") @Nullable
            Double rateFps,

            @Schema(description = "ISO-8601 duration between two analysed frames, e.g. PT1.8S") @Nullable
            String interval) {

        Sampling toSampling() {
            if ((rateFps == null) == (interval == null)) {
                throw Problems.invalid("sampling needs either rateFps or interval.");
            }
            try {
                return rateFps != null ? Sampling.ofRate(rateFps) : new Sampling(Duration.parse(interval));
            } catch (DateTimeParseException e) {
                throw Problems.invalid("sampling.interval is not an ISO-8601 duration such as PT1.8S.");
            } catch (IllegalArgumentException e) {
                throw Problems.invalid(e.getMessage() + ".");
            }
        }
    }

    StreamSpec toSpec(CameraId id, StreamPolicy policy, Sampling defaultSampling) {
        Playback playback = new Playback(Boolean.TRUE.equals(loop), !Boolean.FALSE.equals(paced));
        return StreamSpec.of(
                id,
                new WireId.Text(id.value()),
                policy.admit(url),
                playback,
                sampling == null ? defaultSampling : sampling.toSampling());
    }
}
