package io.roadwatch.detector.publish;

import io.roadwatch.detector.publish.FrameResult.Pictures;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The whole-frame pictures of one result as JSON strings, each file made into one at most once, however many texts it goes
 * into. Used by one thread.
 */
final class EncodedPictures {

    private static final String DATA_URI = "data:image/jpeg;base64,";

    private final Pictures pictures;
    private final Map<byte[], String> quoted = new IdentityHashMap<>(); // one file may be the picture of several kinds

    EncodedPictures(Pictures pictures) {
        this.pictures = pictures;
    }

    /** A JSON string in quotes, or {@code null} as JSON if there is no such picture. */
    String of(PictureKind kind) {
        byte[] jpeg = pictures.of(kind);
        return jpeg == null ? "null" : quoted.computeIfAbsent(jpeg, file -> quotedDataUri(base64(file)));
    }

    static String base64(byte[] jpeg) {
        return Base64.getEncoder().encodeToString(jpeg);
    }

    /** Base64 has no character that JSON must escape. */
    static String quotedDataUri(String base64) {
        return '"' + DATA_URI + base64 + '"';
    }
}
