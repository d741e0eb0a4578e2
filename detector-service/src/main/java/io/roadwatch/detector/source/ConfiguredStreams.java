package io.roadwatch.detector.source;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.roadwatch.detector.source.StreamSpec.Judging;
import io.roadwatch.detector.source.StreamSpec.Reading;
import io.roadwatch.detector.source.StreamSpec.WireId;
import io.roadwatch.detector.source.TypedAddress.Credentials;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The streams that the configuration declares. Only the configuration changes or removes them; anybody may stop them. One
 * that is not valid or not allowed stops the start, with the name of its key and never its address. Never changes.
 */
@Singleton
public final class ConfiguredStreams {

    private final Map<String, StreamSpec> byCameraId = new TreeMap<>();

    ConfiguredStreams(StreamsConfig config, SourceConfig defaults, StreamPolicy policy) {
        config.byCameraId().forEach((id, keys) -> byCameraId.put(id, specOf(id, keys, defaults, policy)));
    }

    public boolean contains(CameraId id) {
        return byCameraId.containsKey(id.value());
    }

    Optional<StreamSpec> find(CameraId id) {
        return Optional.ofNullable(byCameraId.get(id.value()));
    }

    Collection<StreamSpec> all() {
        return byCameraId.values();
    }

    private static StreamSpec specOf(String id, StreamsConfig.Keys keys, SourceConfig defaults, StreamPolicy policy) {
        try {
            CameraId camera = new CameraId(id);
            return new StreamSpec(
                    camera,
                    new WireId.Text(id),
                    keys.name().orElse(null),
                    policy.admit(new TypedAddress(keys.url(), credentialsOf(keys), keys.transport())),
                    new Playback(keys.loop(), keys.paced()),
                    new Reading(samplingOf(keys, defaults), keys.decodePolicy()),
                    judgingOf(keys));
        } catch (StreamRefusedException e) {
            throw new ConfigurationException("roadwatch.streams.\"%s\".url: %s".formatted(id, e.reason()));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("roadwatch.streams.\"%s\": %s.".formatted(id, e.getMessage()));
        }
    }

    private static Judging judgingOf(StreamsConfig.Keys keys) {
        return new Judging(
                keys.classes().orElse(null),
                keys.cooldown().orElse(null),
                keys.context().orElse(null),
                Judging.sceneOf(
                        keys.lanes().orElse(null),
                        keys.rules().orElse(null),
                        keys.language().orElse(null)));
    }

    private static Sampling samplingOf(StreamsConfig.Keys keys, SourceConfig defaults) {
        if (keys.samplingRate().isPresent() && keys.samplingInterval().isPresent()) {
            throw new IllegalArgumentException("sampling-rate and sampling-interval exclude each other");
        }
        if (keys.samplingRate().isPresent()) {
            return Sampling.ofRate(keys.samplingRate().getAsDouble());
        }
        return new Sampling(keys.samplingInterval().orElse(defaults.samplingInterval()));
    }

    private static @Nullable Credentials credentialsOf(StreamsConfig.Keys keys) {
        if (keys.username().isPresent() != keys.password().isPresent()) {
            throw new IllegalArgumentException("username and password need each other");
        }
        return keys.username()
                .map(user -> new Credentials(user, keys.password().orElseThrow()))
                .orElse(null);
    }
}
