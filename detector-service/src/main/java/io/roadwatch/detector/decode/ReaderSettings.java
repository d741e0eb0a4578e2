package io.roadwatch.detector.decode;

import io.roadwatch.foundation.net.HostPolicy;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every reader needs.
 *
 * @param hosts asked before every connection
 * @param httpProxy asked for each http and https source: {@code http://user:password@host:port} through which it is fetched, its
 *     redirects and the parts of playlists too; null for none, and then nothing checks where redirects and playlists lead. May
 *     block, and may throw a {@link DecodeException}
 * @param wallClock times live sources
 */
public record ReaderSettings(
        DecodeConfig decode, HostPolicy hosts, Supplier<@Nullable URI> httpProxy, Clock wallClock) {

    /** Not the proxy, which has a password. */
    @Override
    public String toString() {
        return "ReaderSettings";
    }
}
