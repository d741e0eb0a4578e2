package io.roadwatch.detector.decode;

import io.roadwatch.detector.source.HostPolicy;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What every reader needs.
 *
 * @param hosts asked before every connection
 * @param httpProxy {@code http://user:password@host:port} through which http and https sources are fetched, redirects and the
 *     parts of playlists too; null for none, and then nothing checks where redirects and playlists lead
 * @param wallClock times live sources
 */
public record ReaderSettings(
        DecodeConfig decode, HostPolicy hosts, @Nullable URI httpProxy, Clock wallClock) {

    public ReaderSettings {
        if (httpProxy != null && !("http".equals(httpProxy.getScheme()) && httpProxy.getHost() != null)) {
            throw new IllegalArgumentException("the proxy must be http://host:port");
        }
    }

    /** Not the proxy, which has a password. */
    @Override
    public String toString() {
        return "ReaderSettings[proxied=%s]".formatted(httpProxy != null);
    }
}
