package io.roadwatch.detector.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.contract.SceneContext;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamAddress.Network;
import io.roadwatch.detector.source.StreamPolicy;
import io.roadwatch.detector.source.StreamSpec;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a change: fields of a declaration that take the place of those declared, each as a whole. {@code null} gives a field
 * its default again; what is not named stays, the address and the password that no answer shows included.
 */
@Schema(implementation = StreamDeclaration.class)
record StreamPatch(ObjectNode fields) implements RequestBody {

    private static final String URL = "url";
    private static final String CREDENTIALS = "credentials";
    private static final String TRANSPORT = "transport";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    StreamPatch {}

    /** The whole declaration that it makes; of an address that stays, {@code url} is only what people may see. */
    StreamDeclaration over(StreamSpec before) {
        if (fields.has("cameraId")) {
            throw ProblemType.INVALID_STREAM.because("The cameraId of a stream cannot be changed.");
        }
        if (fields.path(URL).isNull()) {
            throw ProblemType.INVALID_STREAM.because("A stream cannot be without url.");
        }
        ObjectNode whole = declared(before);
        fields.properties().forEach(field -> put(whole, field.getKey(), field.getValue()));
        return StrictJson.read(whole, StreamDeclaration.class, ProblemType.INVALID_STREAM);
    }

    /**
     * Where the changed stream comes from. Credentials stay with their server: they are never sent to another that somebody
     * typed later.
     *
     * @param body what {@link #over} made
     */
    StreamAddress addressOver(StreamAddress before, StreamDeclaration body, StreamPolicy policy) {
        boolean moves = !before.masked().equals(body.url()); // who sends back what is shown changes nothing
        if (!moves && !fields.has(CREDENTIALS) && !fields.has(TRANSPORT)) {
            return before;
        }
        @Nullable String url = moves ? body.url() : bare(before).location();
        StreamAddress admitted = policy.admit(AddressFields.read(url, body.credentials(), body.transport()));
        boolean keeps = !fields.has(CREDENTIALS)
                && before instanceof Network old
                && admitted instanceof Network now
                && !now.hasCredentials()
                && now.sameServerAs(old);
        return keeps ? ((Network) admitted).withCredentialsOf((Network) before) : admitted;
    }

    private static StreamAddress bare(StreamAddress address) {
        return address instanceof Network camera ? camera.withoutCredentials() : address;
    }

    private static void put(ObjectNode whole, String name, JsonNode value) {
        if (value.isNull()) {
            whole.remove(name);
        } else {
            whole.set(name, value);
        }
    }

    private static ObjectNode declared(StreamSpec spec) {
        StreamSpec.Judging judging = spec.judging();
        ObjectNode whole = JsonNodeFactory.instance
                .objectNode()
                .put(URL, spec.address().masked())
                .put("name", spec.name())
                .put("decodePolicy", spec.reading().decodePolicy().label())
                .put(
                        "cooldown",
                        judging.cooldown() == null ? null : judging.cooldown().toString())
                .put("context", judging.context())
                .put("loop", spec.playback().loop())
                .put("paced", spec.playback().paced());
        whole.putObject("sampling").put("interval", spec.sampling().interval().toString());
        if (spec.address() instanceof Network camera) {
            whole.put(TRANSPORT, AddressFields.label(camera.transport()));
        }
        if (judging.classes() != null) {
            judging.classes().forEach(whole.putArray("classes")::add);
        }
        SceneContext scene = judging.scene();
        if (scene != null) {
            whole.put("lanes", scene.lanes()).put("rules", scene.rules()).put("language", scene.language());
        }
        return whole;
    }

    @Override
    public String toString() { // the address may hold a password
        return "StreamPatch[...]";
    }
}
