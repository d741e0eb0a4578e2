package io.roadwatch.detector.egress;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret of one process without which nobody on the machine can use its proxy. */
final class ProxyToken {

    private static final String USER = "roadwatch";
    private static final String SCHEME = "Basic ";
    private static final int BYTES = 32;

    private final String token;
    private final byte[] expected;

    ProxyToken() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
        this.expected = (USER + ":" + token).getBytes(StandardCharsets.US_ASCII);
    }

    /** For FFmpeg's option {@code http_proxy} alone. */
    String location(int port) {
        return "http://%s:%s@127.0.0.1:%d".formatted(USER, token, port);
    }

    /** Takes the same time for every wrong answer of a length. */
    boolean authorizes(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        try {
            byte[] given = Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).strip());
            return MessageDigest.isEqual(given, expected);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "ProxyToken[...]";
    }
}
