package io.roadwatch.detector.source;

import io.roadwatch.detector.source.StreamRefusedException.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Makes addresses of what users type. Asks nobody and opens nothing. */
final class AddressReader {

    private static final int LONGEST = 2_048;

    private AddressReader() {}

    /** @throws StreamRefusedException with a sentence for the user that does not repeat the address */
    static StreamAddress read(TypedAddress typed) {
        String text = typed.text().strip();
        if (text.isEmpty()) {
            throw malformed("The address is empty.");
        }
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw malformed("The address is longer than " + LONGEST + " characters or holds control characters.");
        }
        int colon = text.indexOf(':');
        boolean path = colon < 0 || text.startsWith("/") || text.startsWith("./") || text.startsWith("../");
        Scheme scheme = path ? Scheme.FILE : scheme(text.substring(0, colon));
        if (scheme != Scheme.FILE) {
            NetworkLocation plain = NetworkLocation.parse(scheme, text.substring(colon + 1));
            NetworkLocation location = typed.credentials() == null ? plain : plain.with(typed.credentials());
            return new StreamAddress.Network(scheme.label(), location.text(), typed.transport());
        }
        if (typed.credentials() != null) {
            throw malformed("A file takes no user and password.");
        }
        return new StreamAddress.LocalFile(path ? plainPath(text) : fileUri(text));
    }

    /** Reads the address of a network source again, e.g. one that was kept. */
    static NetworkLocation network(String location) {
        int colon = Math.max(0, location.indexOf(':'));
        Scheme scheme = scheme(location.substring(0, colon));
        if (scheme == Scheme.FILE) {
            throw malformed("The address is the one of a file.");
        }
        return NetworkLocation.parse(scheme, location.substring(colon + 1));
    }

    private static Scheme scheme(String text) {
        return Scheme.parse(text)
                .orElseThrow(() -> new StreamRefusedException(
                        Refusal.SCHEME_NOT_ALLOWED,
                        "The scheme is not one of rtsp, rtsps, http, https, file; a path may also be given as it is."));
    }

    private static Path plainPath(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw malformed("The path is malformed.");
        }
    }

    private static Path fileUri(String text) {
        try {
            return Path.of(new URI(text));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw malformed("The file address is malformed; write file:///path.");
        }
    }

    private static StreamRefusedException malformed(String sentence) {
        return new StreamRefusedException(Refusal.ADDRESS_MALFORMED, sentence);
    }
}
