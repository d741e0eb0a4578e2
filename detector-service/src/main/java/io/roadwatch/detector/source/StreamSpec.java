package io.roadwatch.detector.source;

/**
 * A stream as it should be.
 *
 * @param wireId the id as clients of the WebSocket see it: the number or the text that the declarer sent
 */
public record StreamSpec(CameraId id, WireId wireId, StreamAddress address, Playback playback, Sampling sampling) {

    /** The camera id in the JSON type of whoever declared the stream; old clients compare it strictly. */
    public sealed interface WireId {

        record Text(String value) implements WireId {}

        record Number(long value) implements WireId {}
    }
}
