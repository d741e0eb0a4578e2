package io.roadwatch.detector.publish;

import java.util.Locale;

/** The messages that this service sends, as the contract names them. */
enum MessageType {
    CONNECTION_ACK,
    PONG,
    SUBSCRIBED,
    RESUME_GAP,
    CAMERA_STATUS,
    DETECTION_RESULT,
    STREAM_STOPPED,
    ALERT,
    ERROR;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    String wireName() {
        return wireName;
    }
}
