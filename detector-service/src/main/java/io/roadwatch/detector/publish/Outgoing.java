package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.CameraId;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to a client.
 *
 * @param camera the camera of a result; absent for a notice, which is never dropped
 * @param text JSON
 */
record Outgoing(MessageType type, @Nullable CameraId camera, WireText text) {

    static Outgoing notice(MessageType type, WireText text) {
        return new Outgoing(type, null, text);
    }

    static Outgoing result(CameraId camera, WireText text) {
        return new Outgoing(MessageType.DETECTION_RESULT, camera, text);
    }

    boolean isResult() {
        return type == MessageType.DETECTION_RESULT;
    }
}
