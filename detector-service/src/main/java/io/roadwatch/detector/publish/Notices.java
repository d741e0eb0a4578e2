package io.roadwatch.detector.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.detector.source.StreamSpec.WireId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every message to clients but results. */
final class Notices {

    private static final int ONLINE = 1;
    private static final int OFFLINE = 0;

    private Notices() {}

    static Outgoing connectionAck() {
        return notice(MessageType.CONNECTION_ACK, WireJson.object().put("message", "connected to Roadwatch"));
    }

    static Outgoing pong() {
        return notice(MessageType.PONG, WireJson.object());
    }

    /**
     * @param epoch of the results that follow
     * @param now by the service's clock
     */
    static Outgoing subscribed(Subscription subscription, String epoch, Instant now) {
        ObjectNode data = WireJson.object();
        Map<?, WireId> cameras = subscription.cameras();
        if (cameras == null) {
            data.putNull("cameraIds");
        } else {
            ArrayNode ids = data.putArray("cameraIds");
            cameras.values().forEach(id -> ids.add(WireJson.idNode(id)));
        }
        putPortion(data, subscription.general());
        data.put("groupImages", subscription.general().pictures().groupImages());
        ObjectNode perCamera = data.putObject("perCamera");
        subscription.perCamera().forEach((camera, portion) -> putPortion(perCamera.putObject(camera.value()), portion));
        data.put("alerts", subscription.alerts());
        data.put("epoch", epoch);
        data.put("serverTime", now.truncatedTo(ChronoUnit.MILLIS).toString());
        return notice(MessageType.SUBSCRIBED, data);
    }

    private static void putPortion(ObjectNode data, Portion portion) {
        PictureChoice pictures = portion.pictures();
        data.put("frames", pictures.frames().wireName());
        data.put("frameWidthPx", pictures.frameWidthPx() == PictureKind.OWN_WIDTH ? null : pictures.frameWidthPx());
        data.put("maxRateFps", Double.isInfinite(portion.maxRateFps()) ? null : portion.maxRateFps());
    }

    /** @param alert as it is kept */
    static Outgoing alert(JsonNode alert) {
        return notice(MessageType.ALERT, alert);
    }

    static Outgoing resumeGap(ResumeGap gap, String epoch) {
        ObjectNode data = ofCamera(gap.camera())
                .put("reason", gap.reason().wireName())
                .put("from", gap.from())
                .put("to", gap.to())
                .put("oldest", gap.oldest())
                .put("epoch", epoch);
        return notice(MessageType.RESUME_GAP, data);
    }

    static Outgoing cameraStatus(WireId camera, boolean online, String message, @Nullable Duration latency) {
        ObjectNode data =
                ofCamera(camera).put("status", online ? ONLINE : OFFLINE).put("message", message);
        if (latency != null) {
            data.put("latencyMs", latency.toMillis());
        }
        return notice(MessageType.CAMERA_STATUS, data);
    }

    static Outgoing streamStopped(WireId camera, String reason) {
        return notice(MessageType.STREAM_STOPPED, ofCamera(camera).put("reason", reason));
    }

    static Outgoing error(ParseOutcome.Rejected rejected) {
        return error(rejected.code(), rejected.reason(), rejected.requestType(), null);
    }

    static Outgoing error(ErrorCode code, String message, ClientMessage.Command command) {
        return error(code, message, command.kind().wireName(), command.camera().wireId());
    }

    /**
     * @param requestType the {@code type} of the message that is answered, if it was understood so far
     * @param camera the camera that the message named, if it named one
     */
    static Outgoing error(ErrorCode code, String message, @Nullable String requestType, @Nullable WireId camera) {
        ObjectNode data = WireJson.object().put("message", message).put("code", code.wireName());
        if (requestType != null) {
            data.put("requestType", requestType);
        }
        if (camera != null) {
            data.set("cameraId", WireJson.idNode(camera));
        }
        return notice(MessageType.ERROR, data);
    }

    private static ObjectNode ofCamera(WireId camera) {
        ObjectNode data = WireJson.object();
        data.set("cameraId", WireJson.idNode(camera));
        return data;
    }

    private static Outgoing notice(MessageType type, JsonNode data) {
        ObjectNode message = WireJson.object().put("type", type.wireName());
        message.set("data", data);
        return Outgoing.notice(type, WireText.of(WireJson.text(message)));
    }
}
