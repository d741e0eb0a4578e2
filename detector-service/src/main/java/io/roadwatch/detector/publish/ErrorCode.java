package io.roadwatch.detector.publish;

import java.util.Locale;

/** Why a client's message was not obeyed; programs read the code, people the sentence beside it. */
enum ErrorCode {
    NOT_JSON,
    NO_TYPE,
    UNKNOWN_TYPE,
    WRONG_FIELD,
    BINARY_MESSAGE,
    TOO_LONG,
    BUSY,
    TOO_MANY_MESSAGES,
    REFUSED,
    UNKNOWN_CAMERA,
    TOO_MANY_STREAMS,
    TOO_MANY_SUBSCRIBERS,
    STATE_NOT_SAVED,
    INTERNAL;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
