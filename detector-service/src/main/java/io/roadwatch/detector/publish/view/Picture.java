package io.roadwatch.detector.publish.view;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One JPEG file, shared by all viewers that get it. Safe for use by many threads. */
final class Picture {

    static final String BOUNDARY = "roadwatch-picture";

    /** What goes before the first part; every part ends with it, so that a browser shows the picture at once. */
    static final String DELIMITER = "--" + BOUNDARY + "\r\n";

    private final byte[] jpeg;
    private final Instant capturedAt;
    private @Nullable Buffer part;

    Picture(byte[] jpeg, Instant capturedAt) {
        this.jpeg = jpeg;
        this.capturedAt = capturedAt;
    }

    Buffer file() {
        return Buffer.buffer(jpeg);
    }

    /** The file as a part of {@code multipart/x-mixed-replace}. */
    synchronized Buffer part() {
        if (part == null) {
            String head = "Content-Type: image/jpeg\r\nContent-Length: %d\r\nX-Timestamp: %s\r\n\r\n"
                    .formatted(jpeg.length, timestamp());
            byte[] ascii = head.getBytes(StandardCharsets.US_ASCII);
            part = Buffer.buffer(ascii.length + jpeg.length + DELIMITER.length() + 2)
                    .appendBytes(ascii)
                    .appendBytes(jpeg)
                    .appendString("\r\n" + DELIMITER, StandardCharsets.US_ASCII.name());
        }
        return part;
    }

    /** Stream time of the frame, as other MJPEG servers write it: seconds since 1970 with microseconds. */
    String timestamp() {
        return "%d.%06d".formatted(capturedAt.getEpochSecond(), capturedAt.getNano() / 1_000);
    }
}
