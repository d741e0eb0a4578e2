package io.roadwatch.detector.api;

import io.roadwatch.detector.source.DecodePolicy;
import io.roadwatch.detector.source.Playback;
import io.roadwatch.detector.source.Sampling;
import io.roadwatch.detector.source.StreamSpec.Judging;
import io.roadwatch.detector.source.StreamSpec.Reading;
import io.roadwatch.detector.source.TypedAddress;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a declaration: the whole of a stream, so what is left out is as configured, also when it was said before. The
 * methods throw problems of what is out of its bounds.
 *
 * @param cameraId needed where the path does not name the camera
 */
record StreamDeclaration(
        @Nullable String cameraId,

        @Schema(
                required = true,
                maxLength = 2048,
                description = "rtsp(s)://, http(s)://, or a file where files are allowed")
        @Nullable
        String url,

        @Schema(maxLength = 200, description = "what people call the camera") @Nullable
        String name,

        @Nullable CredentialsBody credentials,

        @Schema(
                enumeration = {"tcp", "udp"},
                defaultValue = "tcp")
        @Nullable
        String transport,

        @Schema(description = "a file begins again at its end; default false") @Nullable
        Boolean loop,

        @Schema(description = "a file is played in real time; default true") @Nullable
        Boolean paced,

        @Nullable SamplingBody sampling,

        @Schema(
                enumeration = {"all", "nonref", "keyframes", "auto"},
                defaultValue = "auto")
        @Nullable
        String decodePolicy,

        @Schema(description = "kept classes of objects; default as configured") @Nullable
        List<String> classes,

        @Schema(description = "ISO-8601 duration, at most a day; default as configured") @Nullable
        String cooldown,

        @Schema(maxLength = 1000, description = "what the LLM should know of the place") @Nullable
        String context,

        @Schema(maxLength = 1000, description = "what each lane is for") @Nullable
        String lanes,

        @Schema(maxLength = 1000, description = "which rules hold here") @Nullable
        String rules,

        @Schema(description = "in which verdicts are worded: a tag such as zh or en; default: the analyzer's own")
        @Nullable
        String language)
        implements RequestBody {

    private static final int LONGEST_CLASS = 64;
    private static final int MOST_CLASSES = 1_000;

    /** @param ofPath the camera that the path names; the body may repeat it */
    void requireId(String ofPath) {
        if (cameraId != null && !cameraId.equals(ofPath)) {
            throw ProblemType.INVALID_STREAM.because("The cameraId of the body differs from the one of the path.");
        }
    }

    TypedAddress address() {
        return AddressFields.read(url, credentials, transport);
    }

    Playback playback() {
        return new Playback(Boolean.TRUE.equals(loop), !Boolean.FALSE.equals(paced));
    }

    Reading reading(Sampling configured) {
        DecodePolicy policy = decodePolicy == null
                ? DecodePolicy.AUTO
                : DecodePolicy.parse(decodePolicy)
                        .orElseThrow(() -> ProblemType.INVALID_STREAM.because(
                                "decodePolicy is one of %s.".formatted(DecodePolicy.labels())));
        return new Reading(sampling == null ? configured : sampling.toSampling(), policy);
    }

    /** @param reported the classes that the model reports; empty where there is no model to ask */
    Judging judging(Set<String> reported) {
        return new Judging(
                classes == null ? null : known(classes, reported),
                cooldown == null ? null : Durations.parse("cooldown", cooldown),
                context,
                Judging.sceneOf(lanes, rules, language));
    }

    private static Set<String> known(List<String> wanted, Set<String> reported) {
        if (wanted.size() > MOST_CLASSES
                || wanted.stream().anyMatch(name -> name == null || name.isBlank() || name.length() > LONGEST_CLASS)) {
            throw ProblemType.INVALID_STREAM.because(
                    "classes are names of 1 to %d characters.".formatted(LONGEST_CLASS));
        }
        Set<String> kept = Set.copyOf(wanted);
        if (!reported.isEmpty() && !reported.containsAll(kept)) {
            throw ProblemType.INVALID_STREAM.because(
                    "classes names one that this service does not report; GET /api/v1/model lists them.");
        }
        return kept;
    }

    @Override
    public String toString() { // the address may hold a password
        return "StreamDeclaration[cameraId=%s]".formatted(cameraId);
    }
}
