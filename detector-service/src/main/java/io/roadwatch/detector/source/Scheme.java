package io.roadwatch.detector.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of addresses that can be opened. Every other one, and every nesting of protocols, is refused. */
public enum Scheme {
    RTSP(554),
    RTSPS(322),
    HTTP(80),
    HTTPS(443),
    FILE(-1);

    private final int defaultPort;

    Scheme(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    /** The port of an address that names none; -1 for files. */
    int defaultPort() {
        return defaultPort;
    }

    /** As it stands in an address. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Scheme> parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(scheme -> scheme.label().equals(lower))
                .findFirst();
    }
}
