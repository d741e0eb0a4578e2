package io.roadwatch.detector.api;

import io.roadwatch.detector.source.StreamAddress;
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

    /**
     * Reads what a change says of a known address. Whether the user and the password of that one may stay with a new address,
     * the caller decides.
     *
     * @param before the address that is changed, for what the change does not name
     */
    static TypedAddress read(StreamPatch patch, StreamAddress before) {
        StreamDeclaration fields = patch.fields();
        StreamAddress base = patch.names("credentials") ? before.withoutUser() : before;
        return read(
                patch.names("url") ? unmasked(fields.url()) : base.location(),
                fields.credentials(),
                patch.names("transport") ? fields.transport() : transportOf(before));
    }

    /** Says a known address again, with its user and password. */
    static TypedAddress read(StreamAddress known, @Nullable String transport) {
        return read(known.location(), null, transport == null ? transportOf(known) : transport);
    }

    /** Absent for files. */
    static @Nullable String transportOf(StreamAddress address) {
        return address instanceof StreamAddress.Network camera ? label(camera.transport()) : null;
    }

    /** Somebody may send back what he was shown: then a camera would be asked for a user of the name ***. */
    private static @Nullable String unmasked(@Nullable String url) {
        if (url != null && url.contains("***")) {
            throw ProblemType.INVALID_STREAM.because(
                    "url holds ***, which stands for what is hidden: leave url out to keep the address.");
        }
        return url;
    }

    private static String label(Transport transport) {
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
