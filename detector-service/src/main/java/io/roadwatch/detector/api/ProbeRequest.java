package io.roadwatch.detector.api;

import io.roadwatch.detector.source.TypedAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Body of a probe; as in a declaration. */
record ProbeRequest(
        @Schema(required = true, maxLength = 2048) @Nullable String url,

        @Nullable CredentialsBody credentials,

        @Schema(
                enumeration = {"tcp", "udp"},
                defaultValue = "tcp")
        @Nullable
        String transport)
        implements RequestBody {

    TypedAddress address() {
        return AddressFields.read(url, credentials, transport);
    }

    @Override
    public String toString() { // the address may hold a password
        return "ProbeRequest[...]";
    }
}
