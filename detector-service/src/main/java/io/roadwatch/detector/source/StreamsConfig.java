package io.roadwatch.detector.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Streams that are declared here and not over the API: {@code roadwatch.streams."gate-1".url}. */
@ConfigMapping(prefix = "roadwatch.streams")
public interface StreamsConfig {

    /** By camera id. */
    @WithParentName
    Map<String, Keys> byCameraId();

    /** What can be said of a stream; as over the API, with the same bounds and defaults. */
    interface Keys {

        /** Address of the camera, e.g. {@code rtsp://10.0.0.7/main}, or path of a file where files are allowed. */
        String url();

        /** User that does not stand in the address, e.g. {@code viewer}. */
        Optional<String> username();

        /** Password that does not stand in the address, e.g. <code>${GATE_PASSWORD}</code>, which another variable holds. */
        Optional<String> password();

        /** What people call the camera, e.g. {@code North gate}. */
        Optional<String> name();

        /** How the pictures of an RTSP camera travel: {@code tcp} or {@code udp}. */
        @WithDefault("tcp")
        Transport transport();

        /** Analysed frames per second, e.g. {@code 2.5}; either this or {@link #samplingInterval()}. */
        OptionalDouble samplingRate();

        /**
         * Stream time between two analysed frames, e.g. {@code 400ms}; without either, {@code
         * roadwatch.source.sampling-interval}.
         */
        Optional<Duration> samplingInterval();

        /** Which frames are decoded, see docs/streams.md#what-is-decoded. */
        @WithDefault("auto")
        DecodePolicy decodePolicy();

        /** Whether a file begins again at its end. */
        @WithDefault("false")
        boolean loop();

        /** Whether a file is played in real time. */
        @WithDefault("true")
        boolean paced();

        /** Kept classes of objects, e.g. {@code person,car}; without it, {@code roadwatch.detect.classes}. */
        Optional<Set<String>> classes();

        /** Shortest pause between two calls of the LLM, e.g. {@code 5s}; without it, {@code roadwatch.trigger.cooldown}. */
        Optional<Duration> cooldown();

        /** What the LLM should know of the place, e.g. {@code school on the left}; at most 1,000 characters. */
        Optional<String> context();

        /** What each lane is for, e.g. {@code the right one is for buses}; at most 1,000 characters. */
        Optional<String> lanes();

        /** Which rules hold here, e.g. {@code no left turn}; at most 1,000 characters. */
        Optional<String> rules();

        /** In which verdicts are worded, as a tag, e.g. {@code zh} or {@code en}; the analyzer's own where left out. */
        Optional<String> language();
    }
}
