package io.roadwatch.detector.source;

import io.roadwatch.contract.SceneContext;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stream as it should be.
 *
 * @param wireId the id as clients of the WebSocket see it: the number or the text that the declarer sent
 * @param name what people call the camera; absent where nobody said
 */
public record StreamSpec(
        CameraId id,
        WireId wireId,
        @Nullable String name,
        StreamAddress address,
        Playback playback,
        Reading reading,
        Judging judging) {

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    public StreamSpec {
        if (name != null
                && (name.isBlank()
                        || name.length() > LONGEST_NAME
                        || name.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException(
                    "the name must have 1 to " + LONGEST_NAME + " characters, none of them a control character");
        }
    }

    /** A stream that is watched as the service is configured, decoded as its sampling needs. */
    public static StreamSpec of(
            CameraId id, WireId wireId, StreamAddress address, Playback playback, Sampling sampling) {
        Reading reading = new Reading(sampling, DecodePolicy.AUTO);
        return new StreamSpec(id, wireId, null, address, playback, reading, Judging.AS_CONFIGURED);
    }

    public Sampling sampling() {
        return reading.sampling();
    }

    /** The same stream, named on the wire in another JSON type. */
    public StreamSpec withWireId(WireId other) {
        return new StreamSpec(id, other, name, address, playback, reading, judging);
    }

    /** Whether nothing differs for which the stream has to begin anew: names are for people only. */
    public boolean watchesSameAs(StreamSpec other) {
        return id.equals(other.id)
                && address.equals(other.address)
                && playback.equals(other.playback)
                && reading.equals(other.reading)
                && judging.equals(other.judging);
    }

    /** Which of the frames are decoded, and which of those are analysed. */
    public record Reading(Sampling sampling, DecodePolicy decodePolicy) {}

    /**
     * What of the pictures is judged, and how often. Absent: as the service is configured.
     *
     * @param classes kept classes of objects, a subset of those of the service
     * @param cooldown shortest pause between two calls of the LLM
     * @param context what the LLM should know of the place, e.g. {@code school zone, 30 km/h}
     * @param scene what else it should know
     */
    public record Judging(
            @Nullable Set<String> classes,
            @Nullable Duration cooldown,
            @Nullable String context,
            @Nullable SceneContext scene) {

        /** Longest context, in characters: it is part of every prompt. */
        public static final int LONGEST_CONTEXT = 1_000;

        private static final Duration LONGEST_COOLDOWN = Duration.ofDays(1);

        /** Everything as the service is configured. */
        public static final Judging AS_CONFIGURED = new Judging(null, null, null, null);

        public Judging {
            classes = classes == null ? null : Set.copyOf(classes);
            if (classes != null && classes.isEmpty()) {
                throw new IllegalArgumentException("classes must name at least one class, or be left out");
            }
            if (cooldown != null && (cooldown.isNegative() || cooldown.compareTo(LONGEST_COOLDOWN) > 0)) {
                throw new IllegalArgumentException("the cooldown must be between 0 and 1 day, got " + cooldown);
            }
            if (context != null && context.length() > LONGEST_CONTEXT) {
                throw new IllegalArgumentException("the context has at most " + LONGEST_CONTEXT + " characters");
            }
        }

        /** What was said beside the place; absent where nothing was. Each text as the declarer wrote it. */
        public static @Nullable SceneContext sceneOf(
                @Nullable String lanes, @Nullable String rules, @Nullable String language) {
            return lanes == null && rules == null && language == null ? null : new SceneContext(lanes, rules, language);
        }

        @Override
        public String toString() { // a context is part of a prompt, and prompts stay out of logs
            return "Judging[classes=%s, cooldown=%s]".formatted(classes, cooldown);
        }
    }

    /** The camera id in the JSON type of whoever declared the stream; old clients compare it strictly. */
    public sealed interface WireId {
        record Text(String value) implements WireId {}

        record Number(long value) implements WireId {}
    }
}
