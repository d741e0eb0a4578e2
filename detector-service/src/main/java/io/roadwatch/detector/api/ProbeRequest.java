package io.roadwatch.detector.api;

import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.TypedAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a probe: an address as in a declaration, or the camera of one.
 *
 * @param cameraId a declared stream: its address, with its user and password, and its transport unless another is named
 */
record ProbeRequest(
        @Schema(description = "a declared stream; either this or url") @Nullable
        String cameraId,

        @Schema(maxLength = 2048, description = "either this or cameraId") @Nullable
        String url,

        @Nullable CredentialsBody credentials,

        @Schema(
                enumeration = {"tcp", "udp"},
                description = "default tcp, or that of the declared stream")
        @Nullable
        String transport)
        implements RequestBody {

    /** The address that the body says. */
    TypedAddress address() {
        return AddressFields.read(url, credentials, transport);
    }

    /** The address of the declared stream that the body names. A stored password goes nowhere else. */
    TypedAddress address(StreamAddress declared) {
        if (url != null || credentials != null) {
            throw ProblemType.INVALID_STREAM.because(
                    "cameraId stands for a declared address and its credentials: give either cameraId, or url.");
        }
        return AddressFields.read(declared, transport);
    }

    @Override
    public String toString() { // the address may hold a password
        return "ProbeRequest[...]";
    }
}
