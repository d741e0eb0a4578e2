package io.roadwatch.detector.api;

import io.roadwatch.detector.source.Transport;
import io.roadwatch.detector.source.TypedAddress;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the fields that say where a stream comes from. */
final class AddressFields {

    private AddressFields() {}

    static TypedAddress read(@Nullable String url, @Nullable CredentialsBody credentials, @Nullable String transport) {
        if (url == null || url.isBlank()) {
            throw ProblemType.INVALID_STREAM.because("url is needed: the address of the camera or the path of a file.");
        }
        return new TypedAddress(url, credentials == null ? null : credentials.toCredentials(), transportOf(transport));
    }

    static String label(Transport transport) {
        return transport.name().toLowerCase(Locale.ROOT);
    }

    private static Transport transportOf(@Nullable String label) {
        if (label == null) {
            return Transport.TCP;
        }
        return Arrays.stream(Transport.values())
                .filter(transport -> label(transport).equals(label))
                .findFirst()
                .orElseThrow(() -> ProblemType.INVALID_STREAM.because("transport is one of tcp, udp."));
    }
}
