package io.roadwatch.detector.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamSpec.WireId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code data} of a client's message, read field by field. */
final class MessageFields {

    private static final int LONGEST_EPOCH = 64;

    private final JsonNode data;

    MessageFields(JsonNode data) {
        this.data = data;
    }

    CameraRef camera() throws WrongFieldException {
        return camera(required("cameraId"), "cameraId");
    }

    String address() throws WrongFieldException {
        JsonNode url = required("rtspUrl");
        if (!url.isTextual() || url.textValue().isBlank()) {
            throw new WrongFieldException("\"rtspUrl\" is a text: rtsp://..., http://..., or a local file");
        }
        return url.textValue();
    }

    /** Every field may be left out; what is left out is as if the client had not subscribed. */
    Subscription subscription(int maxCameras) throws WrongFieldException {
        if (!data.isObject() && !data.isMissingNode() && !data.isNull()) {
            throw new WrongFieldException("\"data\" is a JSON object");
        }
        Map<CameraId, WireId> cameras = cameras(maxCameras);
        Portion asked = new PortionFields(data, "").or(Portion.ALL);
        boolean withGroupImages = flag("groupImages", asked.pictures().frames() != FrameChoice.NONE);
        Portion general = asked.withGroupImages(withGroupImages);
        return new Subscription(cameras, general, perCamera(general, cameras, maxCameras), flag("alerts", false));
    }

    /** How far the client had got; absent if it does not say. */
    @Nullable
    Resume resume(Subscription subscription, int maxCameras) throws WrongFieldException {
        JsonNode resume = data.path("resume");
        if (absent(resume)) {
            return null;
        }
        if (!resume.isObject() || resume.size() > maxCameras) {
            throw new WrongFieldException(
                    "\"resume\" is an object of at most %d camera ids, each with the last sequence that the client had"
                            .formatted(maxCameras));
        }
        JsonNode epoch = data.path("epoch");
        if (!epoch.isTextual() || epoch.textValue().length() > LONGEST_EPOCH) {
            throw new WrongFieldException("\"epoch\" is needed to resume: the text that came with the results");
        }
        Map<CameraId, Long> lastSequences = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : resume.properties()) {
            CameraId camera = camera(TextNode.valueOf(entry.getKey()), "resume").id();
            JsonNode last = entry.getValue();
            if (!last.isIntegralNumber() || !last.canConvertToLong() || last.longValue() < 0) {
                throw new WrongFieldException("\"resume\": a sequence is a whole number from 0");
            }
            if (!subscription.covers(camera)) {
                throw new WrongFieldException("\"resume\" names a camera that \"cameraIds\" does not");
            }
            lastSequences.put(camera, last.longValue());
        }
        return new Resume(epoch.textValue(), lastSequences);
    }

    private @Nullable Map<CameraId, WireId> cameras(int maxCameras) throws WrongFieldException {
        JsonNode ids = data.path("cameraIds");
        if (absent(ids)) {
            return null;
        }
        if (!ids.isArray() || ids.size() > maxCameras) {
            throw new WrongFieldException(
                    "\"cameraIds\" is a list of at most %d camera ids, or null for all cameras".formatted(maxCameras));
        }
        Map<CameraId, WireId> cameras = new LinkedHashMap<>();
        for (JsonNode id : ids) {
            CameraRef camera = camera(id, "cameraIds");
            cameras.put(camera.id(), camera.wireId());
        }
        return cameras;
    }

    /** What is wanted of single cameras instead of the general portion. */
    private Map<CameraId, Portion> perCamera(Portion general, @Nullable Map<CameraId, WireId> cameras, int maxCameras)
            throws WrongFieldException {
        JsonNode overrides = data.path("perCamera");
        if (absent(overrides)) {
            return Map.of();
        }
        if (!overrides.isObject() || overrides.size() > maxCameras) {
            throw new WrongFieldException(
                    "\"perCamera\" is an object of at most %d camera ids, each with an object of frames, maxRateFps, frameWidthPx"
                            .formatted(maxCameras));
        }
        Map<CameraId, Portion> portions = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : overrides.properties()) {
            CameraId camera =
                    camera(TextNode.valueOf(entry.getKey()), "perCamera").id();
            if (!entry.getValue().isObject()) {
                throw new WrongFieldException(
                        "\"perCamera\": a camera has an object of frames, maxRateFps, frameWidthPx");
            }
            if (cameras != null && !cameras.containsKey(camera)) {
                throw new WrongFieldException("\"perCamera\" names a camera that \"cameraIds\" does not");
            }
            portions.put(camera, new PortionFields(entry.getValue(), "\"perCamera\": ").or(general));
        }
        return portions;
    }

    private boolean flag(String field, boolean otherwise) throws WrongFieldException {
        JsonNode flag = data.path(field);
        if (absent(flag)) {
            return otherwise;
        }
        if (!flag.isBoolean()) {
            throw new WrongFieldException("\"%s\" is true or false".formatted(field));
        }
        return flag.booleanValue();
    }

    private JsonNode required(String field) throws WrongFieldException {
        if (!data.isObject()) {
            throw new WrongFieldException("the message has no \"data\" object");
        }
        JsonNode value = data.path(field);
        if (absent(value)) {
            throw new WrongFieldException("\"data\" has no \"%s\"".formatted(field));
        }
        return value;
    }

    private static CameraRef camera(JsonNode id, String field) throws WrongFieldException {
        try {
            if (id.isTextual()) {
                return new CameraRef(new CameraId(id.textValue()), new WireId.Text(id.textValue()));
            }
            if (id.isIntegralNumber() && id.canConvertToLong()) {
                return new CameraRef(new CameraId(Long.toString(id.longValue())), new WireId.Number(id.longValue()));
            }
        } catch (IllegalArgumentException e) {
            throw new WrongFieldException("\"%s\": %s".formatted(field, e.getMessage()));
        }
        throw new WrongFieldException("\"%s\": a camera id is a whole number or a text".formatted(field));
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    /** A field is missing or is not what it should be. Never leaves the parser. */
    static final class WrongFieldException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;

        WrongFieldException(String reason) {
            super(reason, null, false, false); // hostile input must not cost stack traces
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
