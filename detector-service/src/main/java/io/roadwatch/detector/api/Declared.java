package io.roadwatch.detector.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.roadwatch.contract.SceneContext;
import io.roadwatch.detector.source.DesiredStream;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamSpec;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a stream; what was left out of a declaration and has no default is left out.
 *
 * @param desired {@code running} or {@code stopped}
 * @param generation grows with every {@code restart}
 * @param declaredBy {@code configuration} or {@code api}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Declared(
        String cameraId,
        @Nullable String name,
        @JsonUnwrapped Source source,
        @JsonUnwrapped Analysis analysis,

        @Schema(enumeration = {"running", "stopped"}) String desired,

        long generation,

        @Schema(enumeration = {"configuration", "api"}) String declaredBy) {

    /**
     * Where it comes from.
     *
     * @param url masked
     * @param hasCredentials whether a user and a password are known
     * @param transport absent for files
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(
            String url, boolean hasCredentials, @Nullable String transport, boolean loop, boolean paced) {}

    /** How it is read and judged. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Analysis(
            String samplingInterval,
            String decodePolicy,
            @Nullable List<String> classes,
            @Nullable String cooldown,
            @Nullable String context,
            @JsonUnwrapped @Nullable SceneContext scene) {}

    static Declared of(DesiredStream stream, boolean configured) {
        StreamSpec spec = stream.spec();
        return new Declared(
                spec.id().value(),
                spec.name(),
                sourceOf(spec),
                analysisOf(spec),
                stream.running() ? "running" : "stopped",
                stream.generation(),
                configured ? "configuration" : "api");
    }

    private static Source sourceOf(StreamSpec spec) {
        StreamAddress address = spec.address();
        return new Source(
                address.masked(),
                address.masked().contains("://***@"),
                AddressFields.transportOf(address),
                spec.playback().loop(),
                spec.playback().paced());
    }

    private static Analysis analysisOf(StreamSpec spec) {
        StreamSpec.Judging judging = spec.judging();
        return new Analysis(
                spec.sampling().interval().toString(),
                spec.reading().decodePolicy().label(),
                judging.classes() == null
                        ? null
                        : judging.classes().stream().sorted().toList(),
                judging.cooldown() == null ? null : judging.cooldown().toString(),
                judging.context(),
                judging.scene());
    }
}
