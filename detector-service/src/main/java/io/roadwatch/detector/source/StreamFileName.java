package io.roadwatch.detector.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Name of the file of a camera: what people can recognise of the id, then the SHA-256 of all of it. Small ASCII letters only,
 * and never longer than 110 bytes: file systems differ in case, in how they spell {@code é}, and in what is too long.
 */
final class StreamFileName {

    static final String SUFFIX = ".json";

    private static final int LONGEST_RECOGNISABLE = 40;

    private StreamFileName() {}

    static String of(CameraId id) {
        StringBuilder name = new StringBuilder();
        id.value().codePoints().limit(LONGEST_RECOGNISABLE).forEach(c -> name.append(recognisable(c)));
        return name.append('-').append(sha256(id.value())).append(SUFFIX).toString();
    }

    private static char recognisable(int codePoint) {
        if (codePoint >= 'A' && codePoint <= 'Z') {
            return (char) (codePoint + 'a' - 'A');
        }
        boolean safe = (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= '0' && codePoint <= '9');
        return safe ? (char) codePoint : '_';
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
