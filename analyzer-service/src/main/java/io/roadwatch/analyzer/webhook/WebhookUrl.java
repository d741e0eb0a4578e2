package io.roadwatch.analyzer.webhook;

import io.roadwatch.foundation.net.HostPort;
import io.roadwatch.foundation.net.HostRefusedException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a receiver lives. Path and query may be a secret, so only the {@link #origin()} is ever shown.
 *
 * @param place its port is always there
 * @param requestUri path and query, beginning with a slash
 */
record WebhookUrl(boolean tls, HostPort place, String requestUri) {

    /** @throws IllegalArgumentException with what is wrong, as the end of a sentence; the URL is not repeated */
    static WebhookUrl parse(String url) {
        URI uri;
        try {
            uri = new URI(url.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is not a URL");
        }
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        if (!tls && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("must start with https:// or http://");
        }
        String authority = uri.getRawAuthority();
        if (authority == null) {
            throw new IllegalArgumentException("names no host");
        }
        if (authority.indexOf('@') >= 0 || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("must hold neither user, password nor #");
        }
        return new WebhookUrl(tls, place(authority, tls ? 443 : 80), requestUri(uri));
    }

    private static HostPort place(String authority, int usualPort) {
        try {
            HostPort named = HostPort.parse(authority);
            return named.port() < 0 ? new HostPort(named.host(), usualPort) : named;
        } catch (HostRefusedException e) {
            throw new IllegalArgumentException("is malformed: " + e.sentence(), e);
        }
    }

    private static String requestUri(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** Host, and the port where it is not the usual one: the Host header. IPv6 in brackets. */
    String authority() {
        return place.port() == (tls ? 443 : 80) ? place.host() : place.toString();
    }

    /** Scheme, host and, where it is not the usual one, port. */
    String origin() {
        return (tls ? "https://" : "http://") + authority();
    }

    /** The host as a certificate names it. */
    String tlsName() {
        return place.host().replaceAll("[\\[\\]]", "");
    }

    @Override
    public String toString() {
        return origin();
    }
}
