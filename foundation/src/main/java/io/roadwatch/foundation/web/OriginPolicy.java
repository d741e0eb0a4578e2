package io.roadwatch.foundation.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says which web pages may connect. A browser lets any page connect anywhere, with the network access of the person who looks
 * at it, and tells only in {@code Origin} whose page it is. Pages of the service itself and of the allowed sites may; clients
 * that are no browsers send no {@code Origin} and may too.
 *
 * @param allowedOrigins as browsers write them, e.g. {@code https://ops.example}; {@code *} allows every site
 */
public record OriginPolicy(List<String> allowedOrigins) {

    public OriginPolicy {
        allowedOrigins = allowedOrigins.stream().map(OriginPolicy::normal).toList();
    }

    /**
     * Decides over one connection.
     *
     * @param origin the header {@code Origin}
     * @param host the header {@code Host}
     */
    public boolean permits(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        String page = normal(origin);
        return allowedOrigins.contains("*")
                || allowedOrigins.contains(page)
                || (host != null && sameAuthority(page, normal(host)));
    }

    /** Compares host and port. Not the scheme: a proxy in front may speak TLS for us. */
    private static boolean sameAuthority(String origin, String host) {
        if (origin.startsWith("http://")) {
            return withPort(origin.substring(7), ":80").equals(withPort(host, ":80"));
        }
        return origin.startsWith("https://")
                && withPort(origin.substring(8), ":443").equals(withPort(host, ":443"));
    }

    private static String withPort(String authority, String defaultPort) {
        boolean hasPort = authority.lastIndexOf(':') > authority.lastIndexOf(']'); // [::1] is a host without a port
        return hasPort ? authority : authority + defaultPort;
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
