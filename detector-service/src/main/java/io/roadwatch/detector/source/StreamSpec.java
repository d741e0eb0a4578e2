package io.roadwatch.detector.source;

/**
 * A stream as it should be.
 *
 * @param wireId the id as clients of the WebSocket see it: the number or the text that the declarer sent
 */
public record StreamSpec(CameraId id, WireId wireId, StreamAddress address, Playback playback, Sampling sampling) {

    /** Whether nothing differs but the JSON type of the id, for which no stream has to begin anew. */
    public boolean watchesSameAs(StreamSpec other) {
        return id.equals(other.id)
                && address.equals(other.address)
                && playback.equals(other.playback)
                && sampling.equals(other.sampling);
    }

    /** The camera id in the JSON type of whoever declared the stream; old clients compare it strictly. */
    public sealed interface WireId {

        record Text(String value) implements WireId {}

        record Number(long value) implements WireId {}
    }
}
