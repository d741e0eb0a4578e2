package io.roadwatch.detector.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.roadwatch.contract.SceneContext;
import io.roadwatch.detector.source.StreamAddress.LocalFile;
import io.roadwatch.detector.source.StreamAddress.Network;
import io.roadwatch.detector.source.StreamSpec.Judging;
import io.roadwatch.detector.source.StreamSpec.Reading;
import io.roadwatch.detector.source.StreamSpec.WireId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file of a stream, as JSON. It holds passwords. A file that is not to the letter what this version writes is refused.
 *
 * @param number the camera id on the wire where it is a number there; absent where it is text
 * @param declaration absent where the configuration declares the stream
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StreamFile(
        int schema,
        String cameraId,
        @Nullable Long number,
        boolean running,
        long generation,
        @Nullable Declaration declaration) {

    /** What this version writes and reads. */
    static final int SCHEMA = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    StreamFile {
        Objects.requireNonNull(cameraId, "cameraId");
        if (schema != SCHEMA) {
            throw new IllegalArgumentException("schema is %d, this version knows %d".formatted(schema, SCHEMA));
        }
    }

    /**
     * A spec without the ids.
     *
     * @param file absolute path; either this or {@code address}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Declaration(
            @Nullable String name,
            @Nullable String address,
            @Nullable Transport transport,
            @Nullable String file,
            Played played,
            String samplingInterval,
            DecodePolicy decodePolicy,
            Judged judged) {

        @Override
        public String toString() { // the address may hold a password
            return "Declaration[...]";
        }

        static Declaration of(StreamSpec spec) {
            StreamAddress address = spec.address();
            boolean network = address instanceof Network;
            return new Declaration(
                    spec.name(),
                    network ? address.location() : null,
                    address instanceof Network camera ? camera.transport() : null,
                    network ? null : address.location(),
                    new Played(spec.playback().loop(), spec.playback().paced()),
                    spec.sampling().interval().toString(),
                    spec.reading().decodePolicy(),
                    Judged.of(spec.judging()));
        }

        StreamSpec toSpec(CameraId id, WireId wireId) {
            Reading reading = new Reading(
                    new Sampling(Duration.parse(samplingInterval)), Objects.requireNonNull(decodePolicy, "policy"));
            return new StreamSpec(
                    id,
                    wireId,
                    name,
                    toAddress(),
                    new Playback(played.loop(), played.paced()),
                    reading,
                    judged.toJudging());
        }

        private StreamAddress toAddress() {
            if (file != null && address == null) {
                return new LocalFile(Path.of(file));
            }
            if (StreamAddress.parse(Objects.requireNonNull(address, "address")) instanceof Network camera) {
                return new Network(camera.scheme(), camera.location(), Objects.requireNonNull(transport, "transport"));
            }
            throw new IllegalArgumentException("the address is not one of a network");
        }
    }

    record Played(boolean loop, boolean paced) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Judged(
            @Nullable Set<String> classes,
            @Nullable String cooldown,
            @Nullable String context,
            @Nullable String lanes,
            @Nullable String rules,
            @Nullable String language) {

        static Judged of(Judging judging) {
            Duration cooldown = judging.cooldown();
            SceneContext scene = judging.scene();
            return new Judged(
                    judging.classes(),
                    cooldown == null ? null : cooldown.toString(),
                    judging.context(),
                    scene == null ? null : scene.lanes(),
                    scene == null ? null : scene.rules(),
                    scene == null ? null : scene.language());
        }

        Judging toJudging() {
            return new Judging(
                    classes,
                    cooldown == null ? null : Duration.parse(cooldown),
                    context,
                    Judging.sceneOf(lanes, rules, language));
        }
    }

    static byte[] write(StoredStream stream) {
        Long number = stream.wireId() instanceof WireId.Number wire ? wire.value() : null;
        StreamSpec spec = stream.spec();
        StreamFile file = new StreamFile(
                SCHEMA,
                stream.id().value(),
                number,
                stream.running(),
                stream.generation(),
                spec == null ? null : Declaration.of(spec));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of plain values is always JSON", e);
        }
    }

    /** @throws IOException when these bytes are not what {@link #write} makes of a valid stream */
    static StoredStream read(byte[] json) throws IOException {
        StreamFile file = JSON.readValue(json, StreamFile.class);
        if (file == null) {
            throw new IOException("the file holds only null");
        }
        try {
            return file.toStored();
        } catch (RuntimeException e) { // a value out of its bounds, or missing
            throw new IOException("the file is JSON, but no valid stream", e);
        }
    }

    private StoredStream toStored() {
        CameraId id = new CameraId(cameraId);
        WireId wireId = number == null ? new WireId.Text(cameraId) : new WireId.Number(number);
        return new StoredStream(
                id, wireId, running, generation, declaration == null ? null : declaration.toSpec(id, wireId));
    }
}
