package io.roadwatch.detector.api;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.TypedAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a probe: where to look, as in a declaration, or a declared camera.
 *
 * @param cameraId a stream whose own address is opened, with its password; then nothing else is given
 */
record ProbeRequest(
        @Nullable String cameraId,

        @Schema(maxLength = 2048) @Nullable String url,

        @Nullable CredentialsBody credentials,

        @Schema(
                enumeration = {"tcp", "udp"},
                defaultValue = "tcp")
        @Nullable
        String transport)
        implements RequestBody {

    /** The camera that is looked at; absent where an address is. */
    @Nullable
    CameraId camera() {
        if (cameraId == null) {
            return null;
        }
        if (url != null || credentials != null || transport != null) {
            throw ProblemType.INVALID_STREAM.because("Give either cameraId or an address, not both.");
        }
        return Declarations.idOf(cameraId);
    }

    TypedAddress address() {
        return AddressFields.read(url, credentials, transport);
    }

    @Override
    public String toString() { // the address may hold a password
        return "ProbeRequest[...]";
    }
}
