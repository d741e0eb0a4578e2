package io.roadwatch.detector.source;

import io.roadwatch.contract.SceneContext;
import io.roadwatch.detector.source.StreamAddress.Network;
import io.roadwatch.detector.source.StreamRefusedException.Refusal;
import io.roadwatch.detector.source.StreamSpec.Judging;
import io.roadwatch.detector.source.StreamSpec.Reading;
import io.roadwatch.detector.source.StreamSpec.WireId;
import io.roadwatch.detector.testing.ConfigOf;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Streams and configurations for tests. */
final class Streams {

    private Streams() {}

    static CameraId id(String text) {
        return new CameraId(text);
    }

    /** A stream that says only what it must. */
    static StreamSpec plain(String id) {
        return StreamSpec.of(
                id(id),
                new WireId.Text(id),
                StreamAddress.parse("rtsp://user:sesame@10.0.0.7/" + id.length()),
                Playback.ONCE,
                new Sampling(Duration.ofMillis(200)));
    }

    /** A stream that says everything, and nothing as the defaults do. */
    static StreamSpec rich(String id) {
        return new StreamSpec(
                id(id),
                new WireId.Number(7),
                "Tor \"Süd\" 大门",
                new Network("rtsp", "rtsp://user:ses%40me@10.0.0.7/main?key=1", Transport.UDP),
                new Playback(true, false),
                new Reading(new Sampling(Duration.ofMillis(1_800)), DecodePolicy.KEYFRAMES),
                new Judging(
                        Set.of("car", "bus"),
                        Duration.ofSeconds(9),
                        "school zone\n30 km/h",
                        new SceneContext("左车道左转", "no entry\nfrom the south", "en")));
    }

    static StreamSpec file(String id) {
        return StreamSpec.of(
                id(id),
                new WireId.Text(id),
                StreamAddress.parse("/videos/a:b ü.mp4"),
                Playback.ONCE,
                new Sampling(Duration.ZERO));
    }

    static SourceConfig source(String... keysAndValues) {
        Map<String, String> values = keysAndValues.length == 0 ? Map.of() : Map.of(keysAndValues[0], keysAndValues[1]);
        return ConfigOf.with(SourceConfig.class, values);
    }

    static ConfiguredStreams configured(Map<String, String> values) {
        return new ConfiguredStreams(ConfigOf.with(StreamsConfig.class, values), source(), Streams::admit);
    }

    /** Admits what parses. */
    private static StreamAddress admit(TypedAddress typed) {
        try {
            return StreamAddress.parse(typed.text());
        } catch (IllegalArgumentException e) {
            throw new StreamRefusedException(Refusal.ADDRESS_MALFORMED, "It is malformed: " + e.getMessage() + ".");
        }
    }

    static ConfiguredStreams noneConfigured() {
        return configured(Map.of());
    }
}
