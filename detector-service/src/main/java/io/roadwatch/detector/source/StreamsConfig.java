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

        /** Address of the camera, or path of a file where files are allowed. */
        String url();

        /** User that does not stand in the address. */
        Optional<String> username();

        /** Password that does not stand in the address. */
        Optional<String> password();

        /** What people call the camera. */
        Optional<String> name();

        /** How the pictures of an RTSP camera travel: {@code tcp} or {@code udp}. */
        @WithDefault("tcp")
        Transport transport();

        /** Analysed frames per second; either this or {@link #samplingInterval()}. */
        OptionalDouble samplingRate();

        /** Stream time between two analysed frames. */
        Optional<Duration> samplingInterval();

        /** {@code all}, {@code nonref}, {@code keyframes} or {@code auto}. */
        @WithDefault("auto")
        DecodePolicy decodePolicy();

        /** Whether a file begins again at its end. */
        @WithDefault("false")
        boolean loop();

        /** Whether a file is played in real time. */
        @WithDefault("true")
        boolean paced();

        /** Kept classes of objects. */
        Optional<Set<String>> classes();

        /** Shortest pause between two calls of the LLM. */
        Optional<Duration> cooldown();

        /** What the LLM should know of the place; at most 1,000 characters. */
        Optional<String> context();

        /** What each lane is for; at most 1,000 characters. */
        Optional<String> lanes();

        /** Which rules hold here; at most 1,000 characters. */
        Optional<String> rules();

        /** In which verdicts are worded, as a tag such as {@code zh} or {@code en}; the analyzer's own where left out. */
        Optional<String> language();
    }
}
