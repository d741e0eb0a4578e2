package io.roadwatch.detector.publish;

import io.roadwatch.detector.publish.FrameResult.Pictures;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The whole-frame pictures of one result as JSON strings, made at most once each, however many texts they go into. Used by one
 * thread.
 */
final class EncodedPictures {

    private static final String DATA_URI = "data:image/jpeg;base64,";

    private final Pictures pictures;
    private @Nullable String annotated;
    private @Nullable String raw;

    EncodedPictures(Pictures pictures) {
        this.pictures = pictures;
    }

    /** A JSON string in quotes, or {@code null} as JSON. */
    String annotated() {
        if (annotated == null) {
            annotated = quotedOrNull(pictures.annotated());
        }
        return annotated;
    }

    /** A JSON string in quotes, or {@code null} as JSON. */
    String raw() {
        if (raw == null) {
            raw = quotedOrNull(pictures.raw());
        }
        return raw;
    }

    static String base64(byte[] jpeg) {
        return Base64.getEncoder().encodeToString(jpeg);
    }

    /** Base64 has no character that JSON must escape. */
    static String quotedDataUri(String base64) {
        return '"' + DATA_URI + base64 + '"';
    }

    private static String quotedOrNull(byte @Nullable [] jpeg) {
        return jpeg == null ? "null" : quotedDataUri(base64(jpeg));
    }
}
