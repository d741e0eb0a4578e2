package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.CameraId;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to a client.
 *
 * @param camera the camera of a result; absent for a notice, which is never dropped
 * @param text JSON, shared by all clients that get the same
 */
record Outgoing(MessageType type, @Nullable CameraId camera, String text) {

    static Outgoing notice(MessageType type, String text) {
        return new Outgoing(type, null, text);
    }

    static Outgoing result(CameraId camera, String text) {
        return new Outgoing(MessageType.DETECTION_RESULT, camera, text);
    }

    boolean isResult() {
        return type == MessageType.DETECTION_RESULT;
    }
}
