package io.roadwatch.detector.source;

import io.roadwatch.detector.source.StreamSpec.WireId;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a declared stream.
 *
 * @param spec absent where the configuration declares the stream: then only the wishes of its users are kept
 */
record StoredStream(
        CameraId id,
        WireId wireId,
        boolean running,
        long generation,
        @Nullable StreamSpec spec) {

    StoredStream {
        if (generation < 1) {
            throw new IllegalArgumentException("the generation begins at 1, got " + generation);
        }
    }

    /** The whole of a stream. */
    static StoredStream declared(DesiredStream stream) {
        return of(stream, stream.spec());
    }

    /** What users wish of a stream that the configuration declares. */
    static StoredStream wishes(DesiredStream stream) {
        return of(stream, null);
    }

    private static StoredStream of(DesiredStream stream, @Nullable StreamSpec spec) {
        return new StoredStream(
                stream.spec().id(), stream.spec().wireId(), stream.running(), stream.generation(), spec);
    }
}
