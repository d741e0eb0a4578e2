package io.roadwatch.detector.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a stream comes from. It may carry a password, so {@link #toString()} and {@link #masked()} hide the user-info and the
 * query; only {@link #location()} has them, for FFmpeg alone.
 */
public sealed interface StreamAddress {

    /** What FFmpeg opens. Never for logs, metrics or answers. */
    String location();

    /** The address without user-info and query values, for people. */
    String masked();

    /** Whether the source is live: it has no end of its own, so every end is a failure. */
    boolean live();

    /** A camera or file reached over the network. */
    record Network(String scheme, String location, Transport transport) implements StreamAddress {

        /** Up to the last {@code @}, even beyond the host: a password may hold a slash that should have been encoded. */
        private static final Pattern USER_INFO = Pattern.compile("^([a-z]+://)[^?#]*@");

        private static final Pattern QUERY = Pattern.compile("\\?.*$");

        @Override
        public String masked() {
            Matcher withUser = USER_INFO.matcher(location);
            String withoutUser = withUser.find() ? withUser.replaceFirst("$1***@") : location;
            return QUERY.matcher(withoutUser).replaceFirst("?***");
        }

        @Override
        public boolean live() {
            return scheme.startsWith("rtsp");
        }

        @Override
        public String toString() {
            return masked();
        }
    }

    /** A file of this machine. */
    record LocalFile(Path path) implements StreamAddress {

        public LocalFile {
            path = path.toAbsolutePath().normalize();
        }

        @Override
        public String location() {
            return path.toString();
        }

        @Override
        public String masked() {
            return path.toString();
        }

        @Override
        public boolean live() {
            return false;
        }

        @Override
        public String toString() {
            return masked();
        }
    }

    /**
     * Reads what a user typed: {@code rtsp://}, {@code rtsps://}, {@code http://}, {@code https://}, {@code file:} or a path.
     *
     * @throws IllegalArgumentException with a sentence for the user that does not repeat the address
     */
    static StreamAddress parse(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the address is empty");
        }
        if (text.length() > 2_048 || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the address is longer than 2048 characters or holds control characters");
        }
        int colon = text.indexOf(':');
        if (colon < 0 || text.startsWith("/") || text.startsWith("./") || text.startsWith("../")) {
            return new LocalFile(Path.of(text));
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "rtsp", "rtsps", "http", "https" -> network(scheme, text);
            case "file" -> new LocalFile(filePath(text));
            default ->
                throw new IllegalArgumentException(
                        "the scheme is not one of rtsp, rtsps, http, https, file; a path may also be given as it is");
        };
    }

    private static Network network(String scheme, String text) {
        String location = scheme + text.substring(scheme.length());
        if (!location.startsWith(scheme + "://")) {
            throw new IllegalArgumentException("the address needs a host: %s://host/path".formatted(scheme));
        }
        String authority = location.substring(scheme.length() + 3).split("[/?#]", 2)[0];
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        if (host.isEmpty() || host.startsWith(":")) {
            throw new IllegalArgumentException("the address needs a host: %s://host/path".formatted(scheme));
        }
        return new Network(scheme, location, Transport.TCP);
    }

    private static Path filePath(String text) {
        try {
            return Path.of(new URI(text));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the file address is malformed; write file:///path", e);
        }
    }
}
