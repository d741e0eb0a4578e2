package io.roadwatch.detector.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.contract.SceneContext;
import io.roadwatch.detector.source.Playback;
import io.roadwatch.detector.source.Sampling;
import io.roadwatch.detector.source.StreamSpec.Judging;
import io.roadwatch.detector.source.StreamSpec.Reading;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Body of a change: what it names is replaced, {@code null} stands for the default, and the rest stays. {@code credentials} and
 * {@code sampling} are replaced as wholes. The methods throw problems of what is out of its bounds.
 *
 * @param named the fields that it names, {@code null} or not
 * @param fields what it says of them
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396, JSON Merge Patch</a>
 */
record StreamPatch(Set<String> named, StreamDeclaration fields) implements RequestBody {

    static final String MEDIA_TYPE = "application/merge-patch+json";

    StreamPatch {
        named = Set.copyOf(named);
    }

    /** @param invalid the problem of a body that is JSON, but no change */
    static StreamPatch read(byte[] json, ProblemType invalid) {
        ObjectNode patch = StrictJson.read(json, ObjectNode.class, invalid);
        Set<String> named = new HashSet<>();
        patch.fieldNames().forEachRemaining(named::add);
        return new StreamPatch(named, StrictJson.read(patch, StreamDeclaration.class, invalid));
    }

    boolean names(String field) {
        return named.contains(field);
    }

    @Nullable
    String name(@Nullable String before) {
        return either("name", fields.name(), before);
    }

    Playback playback(Playback before) {
        Playback said = fields.playback();
        return new Playback(
                names("loop") ? said.loop() : before.loop(), names("paced") ? said.paced() : before.paced());
    }

    Reading reading(Reading before, Sampling configured) {
        Reading said = fields.reading(configured);
        return new Reading(
                names("sampling") ? said.sampling() : before.sampling(),
                names("decodePolicy") ? said.decodePolicy() : before.decodePolicy());
    }

    /** @param reported the classes that the model reports; empty where there is no model to ask */
    Judging judging(Judging before, Set<String> reported) {
        Judging said = fields.judging(reported);
        SceneContext scene = before.scene();
        return new Judging(
                either("classes", said.classes(), before.classes()),
                either("cooldown", said.cooldown(), before.cooldown()),
                either("context", said.context(), before.context()),
                Judging.sceneOf(
                        either("lanes", fields.lanes(), scene == null ? null : scene.lanes()),
                        either("rules", fields.rules(), scene == null ? null : scene.rules()),
                        either("language", fields.language(), scene == null ? null : scene.language())));
    }

    private <T> @Nullable T either(String field, @Nullable T said, @Nullable T before) {
        return names(field) ? said : before;
    }

    @Override
    public String toString() { // the address may hold a password
        return "StreamPatch[named=%s]".formatted(named);
    }
}
